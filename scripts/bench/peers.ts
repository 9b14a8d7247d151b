import { cac } from 'cac';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { requireBrowser } from '../browser.ts';
import { openNative } from '../native.ts';
import { columns, writePeerData } from './peers/data.ts';
import { choose, nextStep, openPage, shownBy, type Took } from './peers/filters.ts';
import { conditions, firstChart, quantile } from './peers/measure.ts';
import { buildPeers } from './peers/pages.ts';
import { serveSites } from './peers/serve.ts';
import { type Line, type Report, tableOf } from './peers/table.ts';

/**
 * First chart and filter latency of the explorer beside the same data in Mosaic (vgplot), in Observable Framework, and in a plain page of JSON
 * and Plot, in one run: same machine, server and browser, nothing cached, the pages in turn. The peers are installed in a folder of their own.
 */
const cli = cac('bench:peers').help();
cli.option('--site <folder>', 'the built site', { default: 'build' });
cli.option('--data <folder>', 'the tables that it was built with', { default: join('static', 'data') });
cli.option('--loads <n>', 'cold loads of each page, in each condition; 0: none', { default: 7 });
cli.option('--clicks <n>', 'filters chosen on each page; 0: none', { default: 40 });
cli.option('--out <folder>', 'where the tables are written', { default: 'bench' });
cli.option('--work <folder>', 'where the peers are installed, and left; by default a folder that goes');
cli.option('--prepare', 'only install and build the peers');
const { options } = cli.parse();
if (options['help']) process.exit(0);
const folderOf = (name: string): string => resolve(String(options[name]));
const [loads, clicks] = [Number(options['loads']), Number(options['clicks'])];

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
const load = (): number => loadavg()[0] ?? NaN;

function write(name: string, report: Omit<Report, 'date' | 'machine'>): void {
	const whole = { ...report, date: new Date().toISOString().slice(0, 10), machine };
	mkdirSync(folderOf('out'), { recursive: true });
	writeFileSync(join(folderOf('out'), `${name}.json`), `${JSON.stringify(whole, null, '\t')}\n`);
	writeFileSync(join(folderOf('out'), `${name}.md`), tableOf(whole));
	console.log(tableOf(whole));
}

const lineOf = (name: string, what: string, ms: readonly number[], bytes: readonly number[] | null = null): Line => ({
	name,
	what,
	p50: quantile(ms, 0.5),
	p95: quantile(ms, 0.95),
	n: ms.length,
	bytes: bytes && quantile(bytes, 0.5)
});

async function firstCharts(browser: Browser, urls: Record<string, string>): Promise<Line[]> {
	const lines: Line[] = [];
	for (const condition of conditions) {
		const found = Object.fromEntries(Object.keys(urls).map((name) => [name, [] as { ms: number; bytes: number }[]]));
		for (let turn = 0; turn < loads; turn++)
			for (const [name, url] of Object.entries(urls)) found[name]?.push(await firstChart(browser, url, condition));
		for (const [name, all] of Object.entries(found)) {
			const [ms, bytes] = [all.map((one) => one.ms), all.map((one) => one.bytes)];
			lines.push(lineOf(name, `first chart, ${condition.name}`, ms, bytes));
		}
	}
	return lines;
}

/** One value an item: other questions, so other answers. */
const easier = 'mosaic, one value an item';

async function filters(browser: Browser, urls: Record<string, string>): Promise<Line[]> {
	const pages = new Map(
		await Promise.all(Object.entries(urls).map(async ([name, url]) => [name, await openPage(browser, url, name === 'ours')] as const))
	);
	const ours = pages.get('ours');
	if (!ours) throw new Error('our page is not there');
	const took = new Map([...pages.keys()].map((name) => [name, [] as Took[]]));
	let seed = 11;
	const draw = (below: number): number => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	for (let click = 0; click < clicks; click++) {
		const step = await nextStep(ours, draw);
		for (const [name, page] of pages) took.get(name)?.push(await choose(page, step));
		const expected = await shownBy(ours, columns);
		for (const [name, page] of pages) {
			const found = name === easier ? expected : await shownBy(page, columns);
			if (found !== expected)
				throw new Error(`${name}, after choice ${click + 1} (${step.column} ${step.value}):\n${found}\nours:\n${expected}`);
		}
	}
	return [...took].flatMap(([name, all]) =>
		(['seen', 'figures', 'page'] as const).map((what) =>
			lineOf(
				name,
				what === 'seen' ? 'filter to the repaint of what is in sight' : `filter to the last change of the ${what}`,
				all.map((one) => one[what])
			)
		)
	);
}

const inOrder = (lines: Line[]): Line[] => lines.toSorted((a, b) => a.what.localeCompare(b.what));

const kept = options['work'] !== undefined;
const work = kept ? folderOf('work') : mkdtempSync(join(tmpdir(), 'peers-'));
mkdirSync(work, { recursive: true });
try {
	const connection = await openNative(folderOf('data'));
	const data = await writePeerData(connection, work);
	const peers = buildPeers(work, data);
	if (!options['prepare']) {
		const server = await serveSites({ ours: folderOf('site'), ...peers.folders });
		const urls: Record<string, string> = { ...server.urls, ours: `${server.urls['ours']}explorer/` };
		const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
		const about = { versions: { ...peers.versions, Chromium: browser.version() }, notRun: peers.notRun };
		try {
			if (loads > 0) {
				const before = load();
				const { [easier]: _, ...same } = urls;
				const lines = inOrder(await firstCharts(browser, same));
				const notes = [
					'To the end of the frame that shows five bar charts; kB of all that was asked for until then, workers too, compressed, the median.'
				];
				write(`first-chart-${data.items}`, { ...about, title: `First chart, ${data.items} items`, load: [before, load()], notes, lines });
			}
			if (clicks > 0) {
				const before = load();
				const lines = inOrder(await filters(browser, urls));
				const notes = [
					`To the end of the frame that shows the last change. The same ${clicks} choices on each page, one after the other, each page in turn. After each, the ten largest numbers of each figure (${columns.join(', ')}) were equal on every page, but « ${easier} »: it asks an easier question, of one flat table. Ours also counts five more facets, and lists the items.`
				];
				write(`filters-${data.items}`, { ...about, title: `Filters, ${data.items} items`, load: [before, load()], notes, lines });
			}
		} finally {
			server.close();
			await browser.close();
		}
	}
} finally {
	if (!kept) rmSync(work, { recursive: true, force: true });
}
process.exit();
