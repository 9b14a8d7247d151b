import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:ts|svelte|html)$/u.test(file))
	.map((file) => join('src', file).replaceAll('\\', '/'));

test('text never becomes markup: only drawings, made of text nodes by our own charts, are put in a page as HTML', () => {
	const risky =
		/\{@html[^}]*\}|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc=|javascript:|target="_blank"/gu;
	const found = sources.flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(risky), ([what]) => `${file}: ${what}`));
	expect(found.sort()).toEqual([
		'src/lib/charts/Chart.svelte: {@html prerendered()}',
		'src/lib/charts/EmbeddedChart.svelte: {@html at(room)}',
		'src/routes/[[lang=lang]]/couverture/StillMap.svelte: {@html prerendered()}',
		// a figure in somebody else's page opens what it cites beside that page; browsers then hand over no opener
		'src/routes/[[lang=lang]]/figures/[id]/+page@.svelte: target="_blank"'
	]);
});
