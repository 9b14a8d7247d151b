import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:ts|svelte|html)$/u.test(file))
	.map((file) => join('src', file).replaceAll('\\', '/'));

test('text never becomes markup: only drawings, made of text nodes by our own charts, are put in a page as HTML', () => {
	const risky = /\{@html|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc=|javascript:|target="_blank"/u;
	for (const file of ['src/lib/charts/Chart.svelte', 'src/routes/[[lang=lang]]/couverture/StillMap.svelte'])
		expect(readFileSync(file, 'utf8').match(/\{@html[^}]*\}/gu)).toEqual(['{@html prerendered()}']);
	expect(sources.filter((file) => risky.test(readFileSync(file, 'utf8'))).sort()).toEqual([
		'src/lib/charts/Chart.svelte',
		'src/routes/[[lang=lang]]/couverture/StillMap.svelte'
	]);
});
