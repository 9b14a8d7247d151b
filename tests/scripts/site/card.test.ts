import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { cardSvg } from '../../../scripts/site/card.ts';

const styles = {
	tokens: readFileSync('src/lib/ui/styles/tokens.css', 'utf8'),
	chart: readFileSync('src/lib/ui/styles/chart.css', 'utf8')
};
const drawing = (width: number, height: number) => ({
	width,
	height,
	svg: `<svg width="${width}" height="${height}"><style>.x{fill:red}</style><a href="/x?a=1&b=2"><text fill="var(--mark)">α &amp; n</text></a></svg>`
});

describe('the picture of a figure', () => {
	test.each([
		['wide', drawing(720, 200)],
		['tall', drawing(400, 700)],
		['none', null]
	])('is sound XML without variables, links or unknown letters: %s', (_, held) => {
		const svg = cardSvg({ title: 'Écart <net> & « emploi »', counts: 'n = 59', drawing: held, site: 'Plans croisés' }, styles);
		expect(XMLValidator.validate(svg)).toBe(true);
		expect(svg).not.toMatch(/var\(|α|\/x\?/u);
		expect(svg).toContain('Écart &lt;net>');
	});

	test('a long title is cut, and says so', () => {
		const svg = cardSvg({ title: 'mot '.repeat(200), counts: '', drawing: drawing(720, 200), site: '' }, styles);
		expect(svg.match(/mot…/gu)).toHaveLength(1);
	});
});
