import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Look {
	/** only this part of the page */
	within?: string | undefined;
	/** only what a change of colours, of width or of words can harm; by default every rule */
	only?: 'colours' | 'room' | 'words';
}

/** With the size of targets (WCAG 2.2, 2.5.8). Colours don't change with the width; neither colours nor sizes of what is pressed with the words. */
const rules = {
	all: { rules: { 'target-size': { enabled: true } } },
	colours: { runOnly: ['color-contrast'] },
	room: { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } },
	words: { rules: { 'color-contrast': { enabled: false } } }
};

/** Faults of what a page shows now, by the rules of axe, one line each. */
export async function faults(page: Page, { within, only }: Look = {}): Promise<string[]> {
	// the legacy mode is for pages with frames of other hosts alone: without it each look opens a page more
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...rules[only ?? 'all'] });
	if (within !== undefined) axe.include(within);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Pixels that the page scrolls sideways. */
export const beyond = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Every rule on a wide and on a narrow screen, the colours of the dark theme, and nothing wider than the screen. */
export async function everyFault(page: Page, within?: string): Promise<string[]> {
	const found: string[] = [];
	for (const [colorScheme, width, only] of [
		['light', 1280, undefined],
		['dark', 1280, 'colours'],
		['light', 390, 'room']
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const seen = await faults(page, { within, ...(only ? { only } : {}) });
		const wide = await beyond(page);
		found.push(...[...seen, ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : [])].map((fault) => `${colorScheme} ${width}: ${fault}`));
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1280, height: 900 });
	return found;
}

/** Opens the first of each kind of what the page folds, and what those fold in turn: more of the same would show nothing new. */
export async function unfold(page: Page): Promise<void> {
	// what is out of sight is laid out only once it is seen: axe would find it on top of what follows
	await page.addStyleTag({ content: '.lazy { content-visibility: visible !important; }' });
	for (let turn = 0; turn < 3; turn++) {
		const opened = await page.evaluate(() => {
			const kindOf = (one: Element): string => {
				const trail = [];
				for (let at: Element | null = one; at && at.localName !== 'main'; at = at.parentElement)
					trail.push(`${at.localName}.${at.className}${at === one ? [...(at.parentElement?.children ?? [])].indexOf(at) : ''}`);
				return trail.join('<');
			};
			const seen = new Set([...document.querySelectorAll('details[data-unfolded]')].map(kindOf));
			const fresh = [...document.querySelectorAll('main details')].filter((one) => {
				const kind = kindOf(one);
				return !seen.has(kind) && seen.add(kind);
			});
			for (const one of fresh) {
				one.setAttribute('open', '');
				one.setAttribute('data-unfolded', '');
			}
			return fresh.length;
		});
		if (!opened) return;
		await page.waitForTimeout(50);
	}
}

/**
 * What takes the focus of the keyboard without a sign of it, or under something else (WCAG 2.4.7 and 2.4.11). Three of each kind of control are
 * tried: how one looks is told by its class and by that of what holds it.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
	// what the keyboard focuses is styled as such only once a key was pressed
	await page.keyboard.press('Tab');
	return page.evaluate(() => {
		const stops =
			'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"], [contenteditable="true"]';
		const look = (one: Element): string =>
			[one, ...one.querySelectorAll('*')]
				.slice(0, 20)
				.concat(one.nextElementSibling ?? [])
				.map((part) => {
					const { outline, boxShadow, border, color, background, textDecoration, stroke, strokeWidth, fill } = getComputedStyle(part);
					return [outline, boxShadow, border, color, background, textDecoration, stroke, strokeWidth, fill].join();
				})
				.join();
		const kindOf = (one: Element): string =>
			[one, one.parentElement].map((part) => `${part?.localName}.${part?.getAttribute('class')}`).join();
		const seen = new Map<string, number>();
		const found: string[] = [];
		for (const one of document.querySelectorAll<HTMLElement>(stops)) {
			const kind = kindOf(one);
			const times = seen.get(kind) ?? 0;
			if (one.tabIndex < 0 || times >= 3 || !one.checkVisibility({ visibilityProperty: true })) continue;
			seen.set(kind, times + 1);
			(document.activeElement as HTMLElement | null)?.blur();
			const before = look(one);
			one.focus();
			const name = `${kind} « ${one.textContent?.trim().slice(0, 40)} »`;
			if (document.activeElement !== one || look(one) === before) found.push(`no sign: ${name}`);
			// the box of a line that links two points is mostly empty
			if (one.closest('svg')) continue;
			const { left, top, right, bottom } = one.getBoundingClientRect();
			const over = [
				[(left + right) / 2, (top + bottom) / 2],
				[left + 2, top + 2],
				[right - 2, bottom - 2]
			].map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
			const own = (top: Element | null) => top !== null && (one.contains(top) || top.contains(one) || top.closest('label')?.contains(one));
			if (!over.some(own)) found.push(`under something else: ${name}`);
		}
		return found;
	});
}

/** Sets text twice as large, as a browser's own setting does, and says how far the page then scrolls sideways. */
export async function beyondWithLargeText(page: Page): Promise<number> {
	const style = await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
	const wide = await beyond(page);
	await style.evaluate((one) => (one as Element).remove());
	return wide;
}

/**
 * Walks the page with Tab alone until the focus is back where it began: what can take it and never did, or « trapped » where it never came back.
 * Radio buttons of one name are one stop.
 */
export async function unreachedByTab(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
		const seen: Element[] = [];
		const reached = new Set<Element>();
		document.addEventListener('focusin', ({ target }) => reached.add(target as Element) && seen.push(target as Element));
		Object.assign(window, { walk: { seen, reached } });
	});
	type Walked = { walk: { seen: Element[]; reached: Set<Element> } };
	const round = () =>
		page.evaluate(() => {
			const { seen } = (window as unknown as Walked).walk;
			return seen.indexOf(seen[0] as Element, 1) > 0;
		});
	let back = false;
	for (let presses = 0; presses < 1000 && !back; presses++) {
		await page.keyboard.press('Tab');
		if (presses % 25 === 24) back = await round();
	}
	const left = await page.evaluate(() => {
		const { reached } = (window as unknown as Walked).walk;
		(document.activeElement as HTMLElement | null)?.blur();
		const stops =
			'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex="0"], [contenteditable="true"]';
		const groups = new Set([...reached].map((one) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null)));
		return [...document.querySelectorAll<HTMLElement>(stops)]
			.filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'))
			.filter((one) => !reached.has(one) && !(one instanceof HTMLInputElement && one.type === 'radio' && groups.has(one.name)))
			.map((one) => `never reached: ${one.localName}.${one.className} « ${one.textContent?.trim().slice(0, 40)} »`);
	});
	return [...left.slice(0, 5), ...(back ? [] : ['trapped'])];
}

/** Marks of drawings that the reader's own colours leave under 3:1 on their paper (WCAG 1.4.11), in a light and in a dark palette. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		const lost = await page.evaluate(() => {
			const rgb = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
			const light = (colour: string) => {
				const [r = 0, g = 0, b = 0] = rgb(colour).map((part) =>
					part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
				);
				return 0.2126 * r + 0.7152 * g + 0.0722 * b;
			};
			const contrast = (one: string, two: string) => {
				const [a, b] = [light(one), light(two)];
				return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
			};
			const paper = getComputedStyle(document.body).backgroundColor;
			const drawn = (colour: string) => colour !== 'none' && !colour.startsWith('url') && rgb(colour)[3] !== 0;
			// a mark may also have a wide line, never drawn, for the pointer
			return [...document.querySelectorAll<SVGElement>('.drawing a')].flatMap((mark) => {
				const inks = [...mark.querySelectorAll('rect, circle, path, line')]
					.flatMap((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke])
					.filter(drawn);
				if (inks.length === 0 || inks.some((ink) => contrast(ink, paper) >= 3)) return [];
				return [`${mark.getAttribute('class')} ${inks.join(' ')} on ${paper}`];
			});
		});
		found.push(...[...new Set(lost)].slice(0, 3).map((one) => `${colorScheme}: ${one}`));
	}
	await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
	return found;
}

/** What still moves for a reader who asked for less motion, and greys that stay for one who asked for more contrast. */
export async function unheeded(page: Page): Promise<string[]> {
	await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
	const found = await page.evaluate(() => {
		const moving = [...document.querySelectorAll('*')].filter((one) => {
			const { transitionDuration, animationName } = getComputedStyle(one);
			return animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
		});
		const { color } = getComputedStyle(document.body);
		const grey = [...document.querySelectorAll('.muted, .note, .counts')].filter((one) => getComputedStyle(one).color !== color);
		const name = (one: Element) => `${one.localName}.${one.getAttribute('class')}`;
		return [...moving.map((one) => `moves: ${name(one)}`), ...grey.map((one) => `grey: ${name(one)}`)];
	});
	await page.emulateMedia({ contrast: null });
	return [...new Set(found)].slice(0, 5);
}
