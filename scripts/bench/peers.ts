import { cac } from 'cac';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../browser.ts';
import { openNative } from '../native.ts';
import { writePeerData } from './peers/data.ts';
import { conditions, type Filtered, filterTimes, firstChart, quantile } from './peers/measure.ts';
import { buildPeers } from './peers/pages.ts';
import { serveSites } from './peers/serve.ts';
import { type Line, type Report, tableOf } from './peers/table.ts';

/**
 * First chart and filter latency of the explorer beside the same data in Mosaic (vgplot), in Observable Framework, and in a plain page of JSON
 * and Plot, in one run: same machine, server and browser, nothing cached. The peers are installed in a folder of their own.
 */
const cli = cac('bench:peers').help();
cli.option('--site <folder>', 'the built site', { default: 'build' });
cli.option('--data <folder>', 'the tables that it was built with', { default: join('static', 'data') });
cli.option('--loads <n>', 'cold loads of each page, in each condition', { default: 7 });
cli.option('--clicks <n>', 'filters chosen on each page', { default: 40 });
cli.option('--out <folder>', 'where the table is written', { default: 'bench' });
const { options } = cli.parse();
if (options['help']) process.exit(0);
const folderOf = (name: string): string => resolve(String(options[name]));

const ours: Filtered = { marks: '.linked a[data-filter] rect.reach', event: 'click', figures: '.count, .linked' };
const theirs: Filtered = { marks: '#charts svg g[aria-label=bar] rect', event: 'pointerdown', figures: '#charts' };

const work = mkdtempSync(join(tmpdir(), 'peers-'));
try {
	const { items, json } = await writePeerData(await openNative(folderOf('data')), work);
	const peers = buildPeers(work, json);
	const server = await serveSites({ ours: folderOf('site'), ...peers.folders });
	const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
	const lines: Line[] = [];
	const line = (name: string, what: string, ms: number[], bytes: number | null): void =>
		void lines.push({ name, what, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), n: ms.length, bytes });
	const before = loadavg()[0] ?? NaN;
	try {
		for (const [name, root] of Object.entries(server.urls)) {
			const url = name === 'ours' ? `${root}explorer/` : root;
			for (const condition of conditions) {
				const { ms, bytes } = await firstChart(browser, url, condition, Number(options['loads']));
				line(name, `first chart, ${condition.name}`, ms, quantile(bytes, 0.5));
			}
			if (name === 'framework') continue;
			const times = await filterTimes(browser, url, Number(options['clicks']), name === 'ours' ? ours : theirs);
			line(name, 'filter to the last change of the figures', times.figures, null);
			line(name, 'filter to the last change of the page', times.page, null);
		}
	} finally {
		server.close();
		await browser.close();
	}
	const report: Report = {
		date: new Date().toISOString().slice(0, 10),
		machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
		load: [before, loadavg()[0] ?? NaN],
		items,
		versions: { ...peers.versions, Chromium: browser.version() },
		notRun: peers.notRun,
		lines: lines.sort((a, b) => a.what.localeCompare(b.what))
	};
	mkdirSync(folderOf('out'), { recursive: true });
	writeFileSync(join(folderOf('out'), `peers-${items}.json`), `${JSON.stringify(report, null, '\t')}\n`);
	writeFileSync(join(folderOf('out'), `peers-${items}.md`), tableOf(report));
	console.log(tableOf(report));
} finally {
	rmSync(work, { recursive: true, force: true });
}
