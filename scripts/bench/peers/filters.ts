import type { Browser, Page } from 'playwright-core';
import { columns, type ColumnName } from './data.ts';

/** One choice: the only value of a column, or none. */
export interface Step {
	column: ColumnName;
	value: string | null;
}

/** Milliseconds from a choice to the end of the frame that shows its last change: of what is in sight, of all figures, of the whole page. */
export interface Took {
	seen: number;
	figures: number;
	page: number;
}

/** The largest numbers of a figure, with their values. */
type Shown = [value: string, n: number][];

/**
 * Times a change from outside the page: a page is at rest when nothing has changed for 500 ms. Where changes stand is asked once it is at
 * rest, so that asking forces no layout; an address, a name or words for those who listen (one pixel) are not seen.
 */
const stopwatch = `globalThis.__name = (given) => given;
const unseen = /^(href|class|id|role|title|tabindex|aria-|data-)/;
const inSight = (node) => {
	const element = node.nodeType === 1 ? node : node.parentElement;
	if (!element?.isConnected || !element.checkVisibility()) return false;
	const { top, bottom, left, right } = element.getBoundingClientRect();
	return top < innerHeight && bottom > 0 && left < innerWidth && right > 0 && bottom - top > 2;
};
const placesOf = ({ type, target, addedNodes, attributeName }) =>
	type === 'attributes' ? (unseen.test(attributeName) ? [] : [target]) : addedNodes.length ? [...addedNodes] : [target];
window.timed = async (figures, change) => {
	const took = { seen: 0, figures: 0, page: 0 };
	const places = [];
	let last = performance.now();
	const painted = (note) => requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => note(performance.now());
		port2.postMessage(null);
	});
	const watch = new MutationObserver((changes) => {
		const inFigures = changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(figures));
		painted((now) => {
			last = took.page = now;
			if (inFigures) took.figures = now;
			places.push({ now, changes });
		});
	});
	watch.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
	const start = performance.now();
	change();
	do await new Promise((done) => setTimeout(done, 50));
	while (performance.now() - last < 500);
	watch.disconnect();
	for (const { now, changes } of places) if (changes.flatMap(placesOf).some(inSight)) took.seen = Math.max(took.seen, now);
	return { seen: took.seen - start, figures: took.figures - start, page: took.page - start };
};`;

/** Ours is clicked on its marks; \`chosen\` and \`shown\` are read from what it shows. */
const ourPage = `
const figureOf = (column) => document.querySelectorAll('.linked figure')[${JSON.stringify(columns)}.indexOf(column)];
const valuesIn = (search) => Object.fromEntries(${JSON.stringify(columns)}.map((column) => [column, new URLSearchParams(search).getAll(column).join()]));
window.steps = () => {
	const now = valuesIn(location.search);
	return [...document.querySelectorAll('.linked a[data-filter]')].flatMap((mark) => {
		const search = new URL(mark.getAttribute('href'), location.href).search;
		if (new URLSearchParams(search).has('plan') || !mark.querySelector('rect')) return [];
		const next = valuesIn(search);
		const [column, ...others] = ${JSON.stringify(columns)}.filter((one) => next[one] !== now[one]);
		return column && others.length === 0 && figureOf(column).contains(mark) ? [{ mark, column, value: next[column] || null }] : [];
	});
};
window.prepare = (column, value) => {
	const rect = window.steps().find((step) => step.column === column && step.value === value).mark.querySelector('rect');
	window.choose = () => rect.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
};
window.choose = () => {};
window.shown = (column) => [...figureOf(column).querySelectorAll('.drawing a[data-n]')].map((mark) => [mark.getAttribute('data-key').split(' ').at(-1), Number(mark.getAttribute('data-n'))]);
`;

export interface Chosen {
	page: Page;
	figures: string;
}

/** Opens a page for choices, and waits until it is at rest. */
export async function openPage(browser: Browser, url: string, ours: boolean): Promise<Chosen> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', bypassCSP: true });
	const page = await context.newPage();
	await page.addInitScript(stopwatch + (ours ? ourPage : ''));
	await page.goto(url);
	await page.waitForFunction(`document.querySelectorAll('main svg rect').length > 3 && typeof window.choose === 'function'`, undefined, {
		timeout: 120_000
	});
	await page.waitForTimeout(6_000);
	return { page, figures: ours ? '.count, .linked :is(.drawing, .finding, .counts)' : '#charts' };
}

/** The choice of a walk drawn with a fixed seed, among the marks that our page shows. */
export async function nextStep({ page }: Chosen, draw: (below: number) => number): Promise<Step> {
	const steps = (await page.evaluate('window.steps().map(({ column, value }) => ({ column, value }))')) as Step[];
	const step = steps[draw(steps.length)];
	if (!step) throw new Error('a page without a mark to choose');
	return step;
}

export async function choose({ page, figures }: Chosen, { column, value }: Step): Promise<Took> {
	await page.bringToFront();
	// a mark is found before the watch starts: a reader has it under the pointer
	await page.evaluate(`window.prepare?.(${JSON.stringify(column)}, ${JSON.stringify(value)})`);
	return (await page.evaluate(
		`window.timed(${JSON.stringify(figures)}, () => window.choose(${JSON.stringify(column)}, ${JSON.stringify(value)}))`
	)) as Took;
}

/** What a figure shows for certain: its ten largest numbers; those equal to the tenth may be of other values. Of few documents, ours shows kinds document by document. */
export function largest(shown: Shown): string[] {
	const sums = new Map<string, number>();
	for (const [value, n] of shown) sums.set(value, (sums.get(value) ?? 0) + n);
	const inOrder = [...sums].filter(([, n]) => n > 0).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
	const tenth = inOrder[9]?.[1] ?? 0;
	return inOrder.slice(0, 10).map(([value, n]) => (n > tenth ? `${value} ${n}` : `${n}`));
}

export async function shownBy({ page }: Chosen, asked: readonly ColumnName[]): Promise<string> {
	const found: string[] = [];
	for (const column of asked)
		found.push(`${column}: ${largest((await page.evaluate(`window.shown(${JSON.stringify(column)})`)) as Shown).join(', ')}`);
	return found.join('\n');
}
