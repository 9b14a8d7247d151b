import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Look {
	/** only this part of the page */
	within?: string | undefined;
	/** only what a change of colours can harm */
	colours?: boolean;
}

/** Faults of what a page shows now, by every rule of axe with the size of targets (WCAG 2.2, 2.5.8), one line each. */
export async function faults(page: Page, { within, colours = false }: Look = {}): Promise<string[]> {
	// the legacy mode is for pages with frames of other hosts alone: without it each look opens a page more
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
		resultTypes: ['violations'],
		...(colours ? { runOnly: ['color-contrast'] } : { rules: { 'target-size': { enabled: true } } })
	});
	if (within !== undefined) axe.include(within);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Pixels that the page scrolls sideways. */
export const beyond = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Every rule on a wide and on a narrow screen, the colours of the dark theme, and nothing wider than the screen. */
export async function everyFault(page: Page, within?: string): Promise<string[]> {
	const found: string[] = [];
	for (const [colorScheme, width] of [
		['light', 1280],
		['dark', 1280],
		['light', 390]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const seen = await faults(page, { within, colours: colorScheme === 'dark' });
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
	await page.addStyleTag({ content: '.unseen { content-visibility: visible !important; }' });
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
