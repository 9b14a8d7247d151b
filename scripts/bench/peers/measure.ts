import type { Browser, Page } from 'playwright-core';

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

// the loader of this file wraps named functions; a page has no such wrapper
const wrapper = 'globalThis.__name = (given) => given;';

/** Notes the frame that shows a drawing with bars; what the page does after it does not count. */
const watchFirst = `${wrapper}
const look = () => {
	if (document.querySelectorAll('main svg rect').length > 3) window.firstChart = performance.now();
	else requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

/** Time from the start of the navigation to the first chart, and bytes received until then; each load in a browser that knows nothing. */
export async function firstChart(
	browser: Browser,
	url: string,
	condition: Condition,
	loads: number
): Promise<{ ms: number[]; bytes: number[] }> {
	const [ms, bytes]: [number[], number[]] = [[], []];
	for (let load = 0; load < loads; load++) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
		const page = await context.newPage();
		const tools = await context.newCDPSession(page);
		await tools.send('Network.enable');
		let received = 0;
		tools.on('Network.dataReceived', ({ encodedDataLength }) => (received += encodedDataLength));
		if (condition.slower > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: condition.slower });
		if (condition.network)
			await tools.send('Network.emulateNetworkConditions', {
				offline: false,
				latency: condition.network.latency,
				downloadThroughput: condition.network.bytes,
				uploadThroughput: condition.network.bytes
			});
		await page.addInitScript(watchFirst);
		await page.goto(url, { waitUntil: 'commit' });
		ms.push(
			(await (
				await page.waitForFunction(() => (window as unknown as { firstChart?: number }).firstChart, undefined, { timeout: 120_000 })
			).jsonValue()) as number
		);
		bytes.push(received);
		await context.close();
	}
	return { ms, bytes };
}

export interface Filtered {
	/** what is clicked, and how */
	marks: string;
	event: 'click' | 'pointerdown';
	/** the figures, where the page holds more than them */
	figures: string;
}

async function ready(page: Page, url: string): Promise<void> {
	await page.addInitScript(watchFirst);
	await page.goto(url);
	await page.waitForFunction(() => (window as unknown as { firstChart?: number }).firstChart, undefined, { timeout: 120_000 });
	await page.waitForTimeout(6_000);
}

/**
 * From a click on a bar to the last change of the page, over a walk drawn with a fixed seed: of the figures, and of everything. A page is at
 * rest when nothing has changed for 600 ms.
 */
export async function filterTimes(
	browser: Browser,
	url: string,
	clicks: number,
	asked: Filtered
): Promise<{ figures: number[]; page: number[] }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	await ready(page, url);
	const times = await page.evaluate(
		async ({ many, marks, event, figures }) => {
			let seed = 11;
			const next = (below: number): number => {
				seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
				return Math.floor((seed / 2 ** 32) * below);
			};
			let [last, lastFigure] = [0, 0];
			new MutationObserver((changes) => {
				last = performance.now();
				if (changes.some(({ target }) => (target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest(figures)))
					lastFigure = last;
			}).observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
			const found: { figures: number[]; page: number[] } = { figures: [], page: [] };
			const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
			for (let tries = 0; found.page.length < many && tries < many * 4; tries++) {
				const bars = [...document.querySelectorAll(marks)];
				const start = performance.now();
				const kind = event === 'click' ? MouseEvent : PointerEvent;
				bars[next(bars.length)]?.dispatchEvent(new kind(event, { bubbles: true, cancelable: true, view: window }));
				do await wait(50);
				while (performance.now() - Math.max(start, last) < 600);
				if (lastFigure < start) continue;
				found.figures.push(lastFigure - start);
				found.page.push(last - start);
			}
			return found;
		},
		{ many: clicks, ...asked }
	);
	await context.close();
	return times;
}
