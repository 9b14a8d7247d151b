import type { CDPSession, Page } from 'playwright-core';

/** What a walk over one page came to. */
export interface Walk {
	path: string;
	seed: number;
	actions: number;
	/** lists opened from a number, each of which held that many items */
	lists: number;
	seconds: number;
	/** megabytes of the page's heap after a garbage collection: once warm, and at the end in the same state */
	heapStart: number;
	heapEnd: number;
	/** nodes of all documents of the page, at the same moments */
	nodesStart: number;
	nodesEnd: number;
}

/** Numbers in [0, 1[, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Done in the page: one thing that a hand may do there, told by two numbers in [0, 1[. Gives what was promised when a number was clicked. */
function act([which = 0, how = 0]: number[]): { list: number } | null {
	const scope = document.querySelector('dialog[open]') ?? document.body;
	const stays = (link: HTMLAnchorElement): boolean => link.hasAttribute('data-items') || new URL(link.href).pathname === location.pathname;
	const controls = [...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
		(one) =>
			one.checkVisibility() &&
			!one.matches(':disabled, [type=file], [download], [target]') &&
			(!(one instanceof HTMLAnchorElement) || stays(one))
	);
	const one = controls[Math.floor(which * controls.length)];
	if (!one) return null;
	const text = ['', 'emploi', 'œuvre', '%_\'"', '2025', '-1', 'a'.repeat(300), '<b>', 'é'][Math.floor(how * 9)] ?? '';
	const told = (...names: string[]): void => names.forEach((name) => one.dispatchEvent(new Event(name, { bubbles: true })));
	if (one instanceof HTMLSelectElement) {
		one.selectedIndex = Math.floor(how * one.options.length);
		told('input', 'change');
	} else if (
		one instanceof HTMLTextAreaElement ||
		(one instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit|reset)$/.test(one.type))
	) {
		const { type, min = '0', max = '100' } = one as HTMLInputElement;
		one.value = type === 'range' ? String(Number(min) + how * (Number(max || 100) - Number(min))) : text;
		told('input', 'change');
	} else {
		one.focus();
		const n = one.closest('a[data-items]')?.getAttribute('data-n');
		one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		if (n !== null && n !== undefined) return { list: Number(n) };
	}
	return null;
}

async function measure(cdp: CDPSession): Promise<{ heap: number; nodes: number }> {
	for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
	const { metrics } = await cdp.send('Performance.getMetrics');
	const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
	return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
}

/** The page as it first was, without loading it again: its lists closed and nothing chosen. */
async function reset(page: Page, path: string): Promise<void> {
	await page.evaluate((to) => {
		document.querySelectorAll('dialog[open]').forEach((dialog) => (dialog as HTMLDialogElement).close());
		const link = Object.assign(document.createElement('a'), { href: to });
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await page.waitForURL((url) => url.search === '');
	await page.waitForLoadState('networkidle');
	// the address is often right before the navigation ends, which closes the list that a hand would open meanwhile
	await page.waitForTimeout(500);
}

/** Waits for the list that a number opened; throws when it holds another number of items. */
async function expectList(page: Page, n: number): Promise<void> {
	await page
		.waitForFunction((wanted) => document.querySelectorAll('dialog[open] article').length === wanted, n, { timeout: 60_000 })
		.catch(async () => {
			const found = await page.locator('dialog[open] article').count();
			throw new Error(`a number said ${n}, its list holds ${found}: ${page.url()}`);
		});
}

/** Pages that Escape leaves. */
const leftByEscape = /\/couverture\/presentation\/$/u;

/** A seeded walk of clicks, words and keys over one page, which must stay on it. A number that is clicked must open that many items. */
export async function walk(page: Page, url: string, actions: number, seed: number): Promise<Walk> {
	const random = seeded(seed);
	const path = new URL(url).pathname;
	await page.goto(url);
	await page.waitForLoadState('networkidle');
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const began = performance.now();
	const warm = Math.floor(actions / 4);
	let start = { heap: NaN, nodes: NaN };
	let lists = 0;
	for (let n = 0; n < actions; n++) {
		if (n === warm) {
			await reset(page, path);
			start = await measure(cdp);
		}
		if (random() < 0.15) {
			const key = ['Escape', 'Tab', 'ArrowRight', 'ArrowDown', 'Home', 'End'][Math.floor(random() * 6)] ?? 'Escape';
			// a walk stays on its page: where Escape is the way out, it only closes lists
			if (key !== 'Escape' || !leftByEscape.test(path) || (await page.locator('dialog[open]').count()) > 0) await page.keyboard.press(key);
			continue;
		}
		const promised = await page.evaluate(act, [random(), random()]);
		if (!promised) continue;
		await expectList(page, promised.list);
		lists++;
	}
	if (new URL(page.url()).pathname !== path) throw new Error(`the walk left ${path} for ${page.url()}`);
	await reset(page, path);
	const end = await measure(cdp);
	await cdp.detach();
	const seconds = (performance.now() - began) / 1000;
	return { path, seed, actions, lists, seconds, heapStart: start.heap, heapEnd: end.heap, nodesStart: start.nodes, nodesEnd: end.nodes };
}
