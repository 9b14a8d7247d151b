import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generate } from '../../scripts/generate/corpus.ts';
import { Sandbox } from './sandbox.ts';

const made = (plans: number, seed = 11): Promise<Sandbox> => {
	const sandbox = new Sandbox();
	sandbox.remove('.');
	return generate({ from: 'data', out: sandbox.data, plans, seed, size: 12 }).then(() => sandbox);
};

const count = 18;
const ids = Array.from({ length: count }, (_, index) => `plan-${String(index + 1).padStart(5, '0')}`);
let corpus: Sandbox;
/** every published byte of a run that keeps nothing, in one process */
let full: Map<string, Buffer>;

beforeAll(async () => {
	corpus = await made(count);
	expect((await corpus.run({ cache: null, hands: 1 })).done).toEqual(ids);
	full = corpus.published();
}, 120_000);

test('a generated corpus is the same whatever its size and moment, and holds every format', async () => {
	const smaller = await made(9);
	for (const id of ids.slice(0, 9)) {
		for (const file of readdirSync(join(smaller.data, 'plans', id)))
			expect(readFileSync(join(smaller.data, 'plans', id, file)), `${id}/${file}`).toEqual(
				readFileSync(join(corpus.data, 'plans', id, file))
			);
	}
	const formats = new Set(ids.flatMap((id) => readdirSync(join(corpus.data, 'plans', id))).map((file) => file.split('.').pop()));
	expect([...formats].sort()).toEqual(expect.arrayContaining(['csv', 'docx', 'html', 'txt', 'xlsx', 'yaml']));
	expect((await made(1, 12)).read('plans/plan-00001/plan.yaml')).not.toBe(corpus.read('plans/plan-00001/plan.yaml'));
});

test('several processes, with a cache and without, first and second time: the same bytes', async () => {
	expect((await corpus.run({ hands: 2 })).done).toEqual(ids);
	expect(corpus.published()).toEqual(full);
	expect((await corpus.run()).done).toEqual([]);
	expect(corpus.published()).toEqual(full);
});

test('a run holds no plan once it is done: rows live in one file a plan, and the memory of it is a card', async () => {
	await corpus.run();
	const files = readdirSync(corpus.cache);
	expect(files.filter((name) => name.endsWith('.json.gz'))).toHaveLength(count);
	expect(files.filter((name) => name.endsWith('.card'))).toHaveLength(count);
	for (const name of files.filter((one) => one.endsWith('.card'))) {
		const card = JSON.parse(readFileSync(join(corpus.cache, name), 'utf8').split('\n')[1]!) as { record: object };
		expect(Object.keys(card.record).sort()).toEqual(['leaks', 'removed', 'source', 'summary', 'unresolved']);
		expect(JSON.stringify(card.record).length).toBeLessThan(4000);
	}
});

test('only what changed is read again, and the result is that of a full run', async () => {
	await corpus.run();
	const changed = ids[4]!;
	corpus.edit(`plans/${changed}/plan.yaml`, `short_title: ${changed}`, 'short_title: Autre nom');
	expect((await corpus.run()).done).toEqual([changed]);
	const incremental = corpus.published();
	expect(incremental).not.toEqual(full);
	await corpus.run({ cache: null });
	expect(corpus.published()).toEqual(incremental);
	corpus.edit(`plans/${changed}/plan.yaml`, 'short_title: Autre nom', `short_title: ${changed}`);
	expect((await corpus.run()).done).toEqual([changed]);
	expect(corpus.published()).toEqual(full);
});

test('a reference file, a correction and a coding make new what they concern, and nothing else', async () => {
	const small = new Sandbox();
	expect((await small.run()).done).toEqual(['lac-2020', 'mont-2021']);
	small.write('corrections.yaml', '- plan: lac-2020\n  line: 5\n  expect: guide d’accueil\n  raw: guide\n  fix: livret\n  reason: essai\n');
	expect((await small.run()).done).toEqual(['lac-2020']);
	small.edit('codings/coder_a.csv', 'mont-2021/R1,employment,explicit,primary', 'mont-2021/R1,employment,explicit,secondary');
	expect((await small.run()).done).toEqual(['mont-2021']);
	small.edit('reference/actors.yaml', 'Maison du Lac', 'Maison du  Lac');
	expect((await small.run()).done).toEqual(['lac-2020', 'mont-2021']);
});

test('an entry that was cut, altered or lost is done again; a lost cache changes nothing', async () => {
	await corpus.run();
	const names = readdirSync(corpus.cache).sort();
	const rows = names.filter((name) => name.endsWith('.json.gz'));
	const cards = names.filter((name) => name.endsWith('.card'));
	truncateSync(join(corpus.cache, rows[0]!), 100);
	const altered = join(corpus.cache, cards[1]!);
	writeFileSync(altered, readFileSync(altered, 'utf8').replace('"items":', '"items":1'));
	writeFileSync(join(corpus.cache, cards[2]!), '');
	writeFileSync(join(corpus.cache, rows[3]!), readFileSync(join(corpus.cache, rows[4]!)));
	expect((await corpus.run()).done).toHaveLength(4);
	expect(corpus.published()).toEqual(full);
	corpus.remove('../.etl-cache');
	await corpus.run();
	expect(corpus.published()).toEqual(full);
	expect(readdirSync(corpus.cache).sort()).toEqual(names);
});

test('entries that no plan needs any more are swept, only once a run has published', async () => {
	const small = new Sandbox();
	await small.run();
	const before = readdirSync(small.cache);
	small.edit('plans/lac-2020/plan.yaml', 'leads: named', 'leads: none');
	expect(await small.refusal()).not.toEqual([]);
	expect(readdirSync(small.cache)).toEqual(before);
	small.remove('plans/lac-2020');
	for (const file of ['coder_a', 'coder_b', 'reference', 'reference_items']) {
		const kept = small
			.read(`codings/${file}.csv`)
			.split('\n')
			.filter((line) => !line.startsWith('lac-2020'));
		small.write(`codings/${file}.csv`, kept.join('\n'));
	}
	await small.run();
	expect(readdirSync(small.cache)).toHaveLength(2);
	expect(existsSync(small.cache)).toBe(true);
});
