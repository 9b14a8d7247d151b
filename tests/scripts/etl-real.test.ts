import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { foldKey } from '#lib/text/fold.ts';
import { sha256 } from '../../scripts/read/bytes.ts';
import { Published } from './published.ts';
import { Sandbox } from './sandbox.ts';

const personal = new Set((JSON.parse(readFileSync('tests/golden/personal.json', 'utf8')) as { hashes: string[] }).hashes);
const longest = 4;

function* phrases(text: string): Generator<string> {
	const words = foldKey(text).split(' ');
	for (let start = 0; start < words.length; start++) {
		for (let length = 1; length <= longest && start + length <= words.length; length++) yield words.slice(start, start + length).join(' ');
	}
}

interface Placed {
	id: string;
	plan_id: string;
	line_start: number;
	line_end: number;
	line: number;
	span_start: number;
	span_end: number;
}

const sandbox = new Sandbox('data');
let published: Published;

beforeAll(async () => {
	const { code, stderr } = await sandbox.etl();
	expect([code, stderr.split('\n').filter((line) => line.startsWith('erreur'))]).toEqual([0, []]);
	published = await Published.open(sandbox.out);
}, 60_000);

test('the documents in data/ hold what was read in them by hand: items by plan and kind', async () => {
	const rows = await published.rows('SELECT plan_id, kind, count(*)::INTEGER AS n FROM items GROUP BY ALL ORDER BY ALL');
	expect(rows.map(({ plan_id, kind, n }) => `${plan_id} ${kind} ${n}`)).toEqual([
		'roriq-2014 condition 24',
		'roriq-2014 diagnosis 18',
		'roriq-2014 recommendation 8',
		'tcirn-2019 action 73',
		'tcirn-2019 communication_objective 18',
		'tcri-2022 action 59',
		'tcri-2022 objective 7',
		'trail-2021 action 12',
		'trail-2021 next_step 18',
		'trail-2021 objective 4',
		'v3r-2025 challenge 15',
		'v3r-2025 milestone 4',
		'v3r-2025 objective 3',
		'v3r-2025 proposal 25',
		'v3r-2025 strength 8'
	]);
});

test('units of coding, labels and raw codings are all there', async () => {
	const [counts] = await published.rows(`SELECT
		(SELECT count(*) FROM items WHERE coded)::INTEGER AS coded, (SELECT count(*) FROM item_themes)::INTEGER AS labels,
		(SELECT count(*) FROM codings)::INTEGER AS codings, (SELECT count(*) FROM item_codings)::INTEGER AS item_codings,
		(SELECT count(*) FROM item_facets WHERE facet = 'modality' AND source = 'reference')::INTEGER AS modalities`);
	expect(counts).toEqual({ coded: 245, labels: 449, codings: 445 + 454, item_codings: 245, modalities: 245 });
});

test('organisations through time: names with their dates, renamings and mergers between ids that documents use', async () => {
	const names = await published.rows(
		`SELECT organisation_id || ' ' || coalesce(valid_from, '') || '/' || coalesce(valid_to, '') || ' ' || name AS known FROM organisation_names
			WHERE nature = 'official' AND (valid_from IS NOT NULL OR valid_to IS NOT NULL) ORDER BY organisation_id, valid_from NULLS FIRST`
	);
	expect(names.map(({ known }) => known)).toEqual([
		'cisss 2015/ Centre intégré de santé et de services sociaux du Bas-Saint-Laurent',
		'csdp /2020-06-14 Commission scolaire des Phares',
		'csdp 2020-06-15/ Centre de services scolaire des Phares',
		'emploi-quebec /2021 Emploi-Québec',
		'emploi-quebec 2015/ Services Québec',
		'ircc /2015 Citoyenneté et Immigration Canada',
		'ircc 2015/ Immigration, Réfugiés et Citoyenneté Canada',
		'midi 2005/2014 Ministère de l’Immigration et des Communautés culturelles',
		'midi 2014/2019 Ministère de l’Immigration, de la Diversité et de l’Inclusion',
		'mifi 2019/ Ministère de l’Immigration, de la Francisation et de l’Intégration',
		'pole-regional-est-du-quebec /2024 Pôle régional Est-du-Québec',
		'soper /2024-11 Société de promotion économique de Rimouski'
	]);
	expect(await published.rows('SELECT from_id, to_id, relation, date FROM organisation_relations ORDER BY from_id')).toEqual([
		{ from_id: 'centre-jeunesse', to_id: 'cisss', relation: 'merger', date: '2015' },
		{ from_id: 'midi', to_id: 'mifi', relation: 'rename', date: '2019' }
	]);
	const used = await published.rows(
		"SELECT DISTINCT actor_id AS id FROM assignments WHERE actor_id = 'midi' UNION SELECT DISTINCT entity_id FROM mentions WHERE entity_id = 'mifi' ORDER BY 1"
	);
	expect(used).toEqual([{ id: 'midi' }, { id: 'mifi' }]);
});

test('the ledger has every line of every document once', async () => {
	for (const { plan_id, file } of published.sources()) {
		const lines = readFileSync(join(sandbox.data, 'plans', plan_id, file), 'utf8')
			.replace(/\n$/, '')
			.split('\n').length;
		const [ledger] = await published.rows(
			'SELECT count(*)::INTEGER AS n, min(line) AS first, max(line) AS last FROM source_lines WHERE plan_id = $plan',
			{ plan: plan_id }
		);
		expect({ plan_id, ...ledger }).toEqual({ plan_id, n: lines, first: 1, last: lines });
	}
});

test('spans of items lie inside their lines and hold the words of the source', async () => {
	const spans = await published.rows(
		'SELECT i.id, i.plan_id, i.line_start, i.line_end, s.line, s.span_start, s.span_end FROM item_spans s JOIN items i ON i.id = s.item_id'
	);
	expect(spans.length).toBeGreaterThanOrEqual(296);
	const lines = new Map(
		published.sources().map(({ plan_id, file }) => [plan_id, readFileSync(join(sandbox.data, 'plans', plan_id, file), 'utf8').split('\n')])
	);
	for (const { id, plan_id, line_start, line_end, line, span_start, span_end } of spans as unknown as Placed[]) {
		const words = lines.get(plan_id)?.[line - 1]?.slice(span_start, span_end) ?? '';
		expect([id, words.length, words.trim() === ''].join()).toBe([id, span_end - span_start, false].join());
		expect(line >= line_start && line <= line_end).toBe(true);
	}
});

test('no person of the documents is in anything published, and organisations and functions are', async () => {
	let texts = 0;
	for await (const text of published.texts()) {
		texts++;
		for (const phrase of phrases(text)) if (personal.has(sha256(phrase))) throw new Error('personal data in what is published');
	}
	expect(texts).toBeGreaterThan(5000);
	const [lines] = await published.rows("SELECT count(*)::INTEGER AS n FROM source_lines WHERE disposition = 'personal' AND text <> ''");
	expect(lines?.['n']).toBeGreaterThanOrEqual(12);
});

test('the hashes would find each person in the documents themselves', () => {
	const found = new Set<string>();
	for (const plan of ['tcirn-2019', 'roriq-2014', 'v3r-2025']) {
		for (const phrase of phrases(readFileSync(resolve('data/plans', plan, 'source.txt'), 'utf8'))) {
			const hash = sha256(phrase);
			if (personal.has(hash)) found.add(hash);
		}
	}
	expect(found.size).toBe(personal.size);
});
