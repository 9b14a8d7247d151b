import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../browser.ts';
import { serveSites } from './peers/serve.ts';

/**
 * What moves while a page arrives: the cumulative layout shift of pages of the built site, loaded with nothing cached, at the widths of a desk and
 * of a phone. Pages of one kind (a plan, an actor) are tried by their first one. 0.1 is what a reader begins to notice.
 */
const site = 'build';
const widths = [1280, 390];

const pages = readdirSync(site, { recursive: true, withFileTypes: true })
	.filter(({ name }) => name === 'index.html')
	.map(({ parentPath }) => relative(site, parentPath).split(sep).join('/'))
	.sort();
const kindOf = (page: string): string => page.replace(/(^|\/)(plans|acteurs|themes)\/(?!noms|fiabilite|revue|essai)[^/]+$/, '$1$2/[id]');
const first = [...new Map(pages.toReversed().map((page) => [kindOf(page), page])).values()].sort();

const server = await serveSites({ site });
const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const rows: number[] = [];
try {
	for (const width of widths)
		for (const path of first) {
			const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
			const page = await context.newPage();
			await page.addInitScript(`window.shift = { sum: 0, what: '' };
				new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
					if (entry.hadRecentInput) return;
					window.shift.sum += entry.value;
					window.shift.what = entry.sources.map(({ node }) => node && (node.nodeType === 1 ? node : node.parentElement)?.outerHTML.slice(0, 60)).join(' | ');
				})).observe({ type: 'layout-shift', buffered: true });`);
			await page.goto(`${server.urls['site']}${path ? `${path}/` : ''}`);
			await page.waitForTimeout(1_500);
			const { sum, what } = (await page.evaluate('window.shift')) as { sum: number; what: string };
			rows.push(sum);
			if (sum > 0) console.log(`${sum.toFixed(4)} /${path} (${width} px) ${what.replaceAll('\n', ' ')}`);
			await context.close();
		}
} finally {
	server.close();
	await browser.close();
}
console.log(
	`layout shift: ${rows.length} loads, worst ${Math.max(0, ...rows).toFixed(4)}, ${rows.filter((sum) => sum === 0).length} without any`
);
