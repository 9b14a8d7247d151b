import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { requireBrowser } from '../browser.ts';

/**
 * From a click on a filter of the explorer to the frame that shows its answer, in a real Chromium on the built site: p50, p95 and worst,
 * in milliseconds, over a walk of clicks drawn with a fixed seed. The time includes the wait for the next frame, and its layout and painting. What
 * is out of sight (the list under the figures) and the address follow in later tasks: their time is printed apart.
 */
const clicks = Number(process.argv[2] ?? 200);
const site = process.argv[3] ?? 'build';

const files = sirv(site, { dev: false });
const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
// the loader of this file wraps named functions; a page has no such wrapper
await page.addInitScript('globalThis.__name = (given) => given');
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/explorer/`);
await page.waitForLoadState('networkidle');
// the page is alive, and has its items
await page.locator('details.exports:not([hidden])').first().waitFor({ state: 'attached' });
await page.waitForTimeout(1500);

const took = await page.evaluate(async (many) => {
	let seed = 11;
	const next = (below: number): number => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	/** Asked for before the click, so that the task that ends the frame comes before those that the page leaves for later. */
	const painted = (): Promise<number> =>
		new Promise((done) =>
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => done(performance.now());
				channel.port2.postMessage(null);
			})
		);
	const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 200));
	let changed = 0;
	new MutationObserver(() => (changed = performance.now())).observe(document.querySelector('.explorer') as Element, {
		childList: true,
		characterData: true,
		attributes: true,
		subtree: true
	});
	const times: number[] = [];
	const settled: number[] = [];
	while (times.length < many) {
		const reset = document.querySelector<HTMLElement>('.found button.reset');
		const boxes = [...document.querySelectorAll<HTMLElement>('aside label:not(.check) input, .linked a[data-filter] rect')];
		const target = reset && next(4) === 0 ? reset : boxes[next(boxes.length)];
		const shown = document.querySelector('.found .count')?.textContent;
		const before = location.href;
		const start = performance.now();
		const frame = painted();
		target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		const end = await frame;
		const now = document.querySelector('.found .count')?.textContent;
		await pause();
		if (location.href === before) throw new Error('a click chose nothing');
		if (document.querySelector('.found .count')?.textContent !== now) throw new Error(`the frame measured showed ${shown}, not the answer`);
		times.push(end - start);
		settled.push(changed - start);
	}
	return { times, settled };
}, clicks);
await browser.close();
server.close();

const line = (given: readonly number[]): string => {
	const sorted = given.toSorted((a, b) => a - b);
	const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
	return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
};
console.log(`explorer, filter to repaint: ${line(took.times)} (n = ${clicks} clicks, ${cpus().length} cores)`);
console.log(`explorer, filter to the last change out of sight: ${line(took.settled)}`);
