import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const folder = resolve('build');
const port = Number(process.env['PORT'] || 4173);

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

if (!existsSync(join(folder, 'index.html'))) fail('Le site n’est pas construit : lancez « npm run build », puis recommencez.');
if (!Number.isInteger(port) || port < 0 || port > 65535)
	fail(`PORT vaut « ${process.env['PORT']} » : écrivez un numéro de port, de 1 à 65535.`);

const files = sirv(folder, {
	etag: true,
	gzip: true,
	brotli: true,
	setHeaders: (response, path) => {
		response.setHeader('Accept-Ranges', 'bytes');
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (path.endsWith('.parquet')) response.setHeader('Content-Type', 'application/vnd.apache.parquet');
		response.setHeader('Cache-Control', isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
	}
});

/** Names that carry a hash of their content never change it. */
const isImmutable = (path: string): boolean => path.includes('/_app/immutable/') || /\.[0-9a-f]{12}\.parquet$/.test(path);

/** A range counts in bytes of the file itself, so it is never answered from a compressed copy; forms that sirv can't read get the whole file. */
function prepareRange(request: IncomingMessage): void {
	const range = request.headers.range;
	if (range === undefined) return;
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
	const readable = first !== undefined && last !== '0' && (!last || Number(first) <= Number(last));
	if (readable) delete request.headers['accept-encoding'];
	else delete request.headers.range;
}

function notFound(response: ServerResponse): void {
	const page = join(folder, '404.html');
	response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
	response.end(existsSync(page) ? readFileSync(page) : 'Page introuvable');
}

const server = createServer((request, response) => {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	prepareRange(request);
	files(request, response, () => notFound(response));
});

server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE')
		fail(`Le port ${port} est déjà pris : fermez l’autre programme, ou choisissez-en un autre avec PORT=4174 npm run serve.`);
	if (error.code === 'EACCES')
		fail(`Le port ${port} demande des droits d’administration : choisissez-en un autre avec PORT=4174 npm run serve.`);
	throw error;
});

server.listen(port, () => {
	const address = server.address();
	console.log(`Plans croisés : http://localhost:${typeof address === 'object' && address ? address.port : port}`);
});
