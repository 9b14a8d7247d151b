import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { requireBrowser } from '../../scripts/browser.ts';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Hosts that Chromium itself asks for whatever the page; a page that asks for them is still seen by `context.on('request')`. */
const browsersOwn = [
	'update.googleapis.com',
	'redirector.gvt1.com',
	'accounts.google.com',
	'clients2.google.com',
	'optimizationguide-pa.googleapis.com',
	'content-autofill.googleapis.com',
	'redirector.gvt1.com'
];

const hostOf = (target: string): string => (target.includes('://') ? new URL(target).hostname : (target.split(':')[0] ?? ''));

const listen = async (handler: RequestListener): Promise<{ server: Server; port: number }> => {
	const server = createServer(handler);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return { server, port: (server.address() as AddressInfo).port };
};

/** What befalls the answer to a path: 'cut' ends the connection in the middle of the file. */
export type Harm = 'cut' | null;

/** Half of the bytes that were announced, then nothing: the network is lost on the way. */
function cutInTheMiddle(file: string, response: ServerResponse): void {
	const bytes = readFileSync(file);
	const type = file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
	response.writeHead(200, { 'content-length': bytes.length, 'content-type': type, 'cache-control': 'no-store' });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/** Files of a folder, as a plain static host would give them, under an optional base path; what is asked is written down. */
async function serveFolder(folder: string, base: string, harm: (path: string) => Harm) {
	const files = sirv(folder, { dev: true, dotfiles: true });
	const asked: string[] = [];
	const served = await listen((request, response) => {
		if (request.method === 'GET') asked.push(request.url ?? '');
		const inside = request.url?.startsWith(`${base}/`);
		if (inside && request.url) request.url = request.url.slice(base.length);
		const missing = (): void => void response.writeHead(404).end('not here');
		const path = new URL(request.url ?? '', 'http://localhost').pathname;
		if (inside && request.method === 'GET' && harm(path) === 'cut') cutInTheMiddle(join(folder, path), response);
		else if (inside) files(request, response, missing);
		else missing();
	});
	return { ...served, asked };
}

/** Every request to another host, from pages, workers and service workers alike, ends here, is written down and refused. */
async function trapForeign(): Promise<{ server: Server; port: number; foreign: string[] }> {
	const foreign: string[] = [];
	const note = ({ url = '' }: IncomingMessage): void => {
		if (!browsersOwn.includes(hostOf(url))) foreign.push(url);
	};
	const trap = await listen((request, response) => {
		note(request);
		response.writeHead(502).end();
	});
	trap.server.on('connect', (request, socket) => {
		note(request);
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	return { ...trap, foreign };
}

/** Until the programs of a page answer: the foot offers the tour once everything above it does. */
export const alive = (page: Page): Promise<void> => page.locator('footer p:not([hidden]) > button.tour').waitFor({ state: 'attached' });

/** Until nothing on a page waits for what was last asked: lists come after their count. */
export const settled = (page: Page): Promise<void> => page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });

/** Elements that a filter of the explorer keeps, once its list shows them. */
export async function counted(page: Page): Promise<number> {
	const said = page.locator('.count', { hasText: ' sur ' });
	await said.waitFor();
	await settled(page);
	return parseInt((await said.textContent()) ?? '');
}

export interface Site {
	/** ends with a slash */
	url: string;
	context: BrowserContext;
	newPage(): Promise<Page>;
	/** paths got from our own server, in order */
	asked: string[];
	/** requests to other hosts, console errors and uncaught errors since the start; a sound run has none */
	problems: string[];
	/** asked of each path that is got; may be changed at any time */
	harm: (path: string) => Harm;
	/** requests of every page and worker that were seen, whatever their host */
	watched: number;
	/** The server goes, the browser stays. */
	stopServer(): Promise<void>;
	close(): Promise<void>;
}

const watch = (page: Page, problems: string[]): Page => {
	page.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
	return page;
};

const shut = async (server: Server): Promise<void> => {
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
};

interface Options {
	/** the site lies under this path */
	base?: string;
	/** the guided tour is offered, as on a first visit */
	tour?: boolean;
	/** the service worker runs, and fetches the whole site behind the page */
	offline?: boolean;
	/** the connection is good: the engine starts by itself when the page is at rest */
	early?: boolean;
}

/** Serves a built folder and opens it in a real Chromium that can reach nothing else. */
export async function openSite(
	folder = 'build',
	{ base = '', offline = false, early = offline, tour = false }: Options = {}
): Promise<Site> {
	let harm = (_path: string): Harm => null;
	const own = await serveFolder(folder, base, (path) => harm(path));
	const trap = await trapForeign();
	const throughTrap = [`--proxy-server=http://127.0.0.1:${trap.port}`, `--proxy-bypass-list=<-loopback>;127.0.0.1:${own.port}`];
	const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...flags, ...throughTrap] });
	const context = await browser.newContext({ locale: 'fr-CA', serviceWorkers: offline ? 'allow' : 'block' });
	if (!tour) await context.addInitScript(() => location.origin !== 'null' && localStorage.setItem('plans-croises:visite', 'vue'));
	// a reader whose bytes are dear: nothing starts by itself
	if (!early) await context.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
	const problems: string[] = [];
	const origin = `http://127.0.0.1:${own.port}`;
	let watched = 0;
	context.on('request', (request) => {
		watched++;
		if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) problems.push(`another host: ${request.url()}`);
	});
	return {
		url: `${origin}${base}/`,
		context,
		newPage: async () => watch(await context.newPage(), problems),
		asked: own.asked,
		get harm() {
			return harm;
		},
		set harm(next) {
			harm = next;
		},
		get watched() {
			return watched;
		},
		get problems() {
			return [...problems, ...trap.foreign.map((target) => `another host: ${target}`)];
		},
		stopServer: () => shut(own.server),
		async close() {
			await browser.close();
			for (const { server } of [own, trap]) await shut(server);
		}
	};
}
