import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { bars, type Bar } from '#lib/charts/bars.ts';
import { columns } from '#lib/charts/columns.ts';
import { adopt, change, show } from '#lib/charts/shape.ts';
import { formats } from '#lib/i18n/format.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as { document: Document };
const drawing = { document, width: 400, format: formats.fr };

/** Bars of few names, so that two drawings share some, in another order, some without a link. */
const drawn: fc.Arbitrary<Bar[]> = fc
	.array(fc.record({ label: fc.constantFrom('a', 'b', 'c', 'd', 'e'), n: fc.nat(40), strong: fc.boolean(), linked: fc.boolean() }), {
		maxLength: 8
	})
	.map((rows) =>
		rows.map(({ label, n, strong, linked }) => ({
			label,
			n,
			strong,
			mark: linked ? { href: `?v=${label}`, n, label: `${label} ${n}`, filter: true } : null
		}))
	);

test('a drawing changed where it differs is the drawing made anew, whatever the two are', () => {
	for (const draw of [bars, columns])
		fc.assert(
			fc.property(drawn, drawn, (before, after) => {
				const shown = show(draw(before, drawing), document);
				change(shown, draw(after, drawing));
				expect(shown.element.outerHTML).toBe(show(draw(after, drawing), document).element.outerHTML);
				change(shown, draw(before, drawing));
				expect(shown.element.outerHTML).toBe(show(draw(before, drawing), document).element.outerHTML);
			})
		);
});

test('a bar that stays is the same element, with its tab stop', () => {
	const bar = (label: string, n: number): Bar => ({ label, n, strong: true, mark: { href: '?', n, label: `${label} ${n}` } });
	const shown = show(bars([bar('a', 9), bar('b', 5), bar('c', 3)], drawing), document);
	const mark = (label: string) => shown.element.querySelector(`[data-key$=" ${label}"]`);
	const [a, c] = [mark('a'), mark('c')];
	c?.setAttribute('tabindex', '0');
	change(shown, bars([bar('c', 7), bar('a', 2)], drawing));
	expect([mark('a') === a, mark('c') === c, mark('b')]).toEqual([true, true, null]);
	expect([c?.getAttribute('tabindex'), c?.getAttribute('data-n')]).toEqual(['0', '7']);
	expect(c?.compareDocumentPosition(a!)).toBe(4);
});

test('a drawing that came with the page is changed as one made there; another drawing is not taken for it', () => {
	const [before, after] = [drawing, { ...drawing, width: 300 }].map((given, index) =>
		bars([{ label: 'a', n: 3 + index, strong: true, mark: null }], given)
	) as [ReturnType<typeof bars>, ReturnType<typeof bars>];
	const holder = document.createElement('div');
	holder.innerHTML = show(before, document).element.outerHTML;
	const came = holder.querySelector('svg')!;
	const shown = adopt(came, before)!;
	change(shown, after);
	expect(came.outerHTML).toBe(show(after, document).element.outerHTML);
	expect(adopt(came, before)).toBeNull();
});
