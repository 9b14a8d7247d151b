import type { Browser, Request } from 'playwright-core';

export interface Condition {
	name: string;
	/** times slower than the machine */
	slower: number;
	/** bytes a second and milliseconds before the first one; null: as the machine gives them */
	network: { bytes: number; latency: number } | null;
}

export const conditions: Condition[] = [
	{ name: 'as it is', slower: 1, network: null },
	{ name: '4 times slower, 10 Mbit/s', slower: 4, network: { bytes: 1_250_000, latency: 40 } }
];

export const quantile = (values: readonly number[], share: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

/** Notes the end of the frame that shows a drawing with bars, laid out and painted; what the page does after it does not count. */
const watchFirst = `const look = () => {
	if (document.querySelectorAll('main svg rect').length <= 3) return void requestAnimationFrame(look);
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => { window.firstChart = performance.now(); };
	port2.postMessage(null);
};
requestAnimationFrame(look);`;

/** Compressed bytes of what was asked for until a moment (milliseconds since the epoch), received whole since; of pages and of their workers. */
async function bytesAskedFor(requests: readonly Request[], end: number): Promise<number> {
	const asked = requests.filter((request) => request.timing().startTime <= end);
	const sizes = await Promise.all(asked.map((request) => request.sizes()));
	return sizes.reduce((sum, { responseHeadersSize, responseBodySize }) => sum + responseHeadersSize + responseBodySize, 0);
}

/** Time from the start of a navigation to the first chart, and bytes of what was asked for until then, in a browser that knows nothing. */
export async function firstChart(browser: Browser, url: string, condition: Condition): Promise<{ ms: number; bytes: number }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', bypassCSP: true });
	const page = await context.newPage();
	const requests: Request[] = [];
	context.on('requestfinished', (request) => void requests.push(request));
	const tools = await context.newCDPSession(page);
	if (condition.slower > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: condition.slower });
	if (condition.network) {
		await tools.send('Network.enable');
		await tools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: condition.network.latency,
			downloadThroughput: condition.network.bytes,
			uploadThroughput: condition.network.bytes
		});
	}
	await page.addInitScript(watchFirst);
	await page.goto(url, { waitUntil: 'commit' });
	const found = await page.waitForFunction('window.firstChart', undefined, { timeout: 120_000 });
	const ms = (await found.jsonValue()) as number;
	const opened = (await page.evaluate('performance.timeOrigin')) as number;
	await page.waitForLoadState('networkidle');
	const bytes = await bytesAskedFor(requests, opened + ms);
	await context.close();
	return { ms, bytes };
}
