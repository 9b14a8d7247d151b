import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves folders as a static host would, each on a port of its own: compressed copies where there are some, parts of files where asked. */
export async function serveSites(folders: Record<string, string>): Promise<{ urls: Record<string, string>; close: () => void }> {
	const servers: Server[] = [];
	const urls: Record<string, string> = {};
	for (const [name, folder] of Object.entries(folders)) {
		const files = sirv(folder, { gzip: true, brotli: true });
		const server = createServer((request, response) => {
			if (request.headers.range) delete request.headers['accept-encoding'];
			files(request, response, () => void response.writeHead(404).end());
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		servers.push(server);
		urls[name] = `http://localhost:${(server.address() as AddressInfo).port}/`;
	}
	return {
		urls,
		close: () => {
			for (const server of servers) {
				server.closeAllConnections();
				server.close();
			}
		}
	};
}
