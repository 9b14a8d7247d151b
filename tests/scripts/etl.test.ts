import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '#lib/model/schema.ts';
import { sha256 } from '../../scripts/read/bytes.ts';
import type { Manifest } from '../../scripts/write/manifest.ts';
import { seeded } from '../pages/soak/monkey.ts';
import { report } from '../report.ts';
import { Published } from './published.ts';
import { Sandbox, type Run } from './sandbox.ts';

const sandbox = new Sandbox();
let run: Run;
let published: Published;

beforeAll(async () => {
	run = await sandbox.etl();
	published = await Published.open(sandbox.out);
}, 60_000);

test('it succeeds, says what it read, and leaves nothing else behind', () => {
	expect(run.stderr).toBe('');
	expect(run.code).toBe(0);
	expect(run.stdout).toMatch(/lac-2020 +3 +3 action/);
	expect(run.stdout).toMatch(/mont-2021 +3 +3 recommendation/);
	expect(run.stdout).toMatch(/2 plan\(s\), 6 éléments → .* en [\d,]+ s/);
	expect(readdirSync(sandbox.folder).sort()).toEqual(['.etl-cache', '.etl-removed', 'data', 'published']);
});

describe('manifest and data package', () => {
	test('every table of the schema, with its hash, size and rows', async () => {
		const manifest = published.manifest();
		expect(Object.keys(manifest.tables)).toEqual(schema.map(({ name }) => name));
		for (const [name, { file, bytes, sha256: hash, rows }] of Object.entries(manifest.tables)) {
			const content = readFileSync(join(sandbox.out, file));
			expect([content.length, sha256(content)]).toEqual([bytes, hash]);
			expect(await published.rows(`SELECT count(*)::INTEGER AS n FROM ${name}`)).toEqual([{ n: rows }]);
		}
		expect(manifest.codebook_version).toBe('9.0');
		expect(published.sources()).toContainEqual({
			plan_id: 'lac-2020',
			file: 'source.txt',
			sha256: sha256(sandbox.read('plans/lac-2020/source.txt')),
			lines: 7
		});
	});

	test('the data package describes the same files, column by column', () => {
		const { resources } = JSON.parse(readFileSync(join(sandbox.out, 'datapackage.json'), 'utf8'));
		const { tables } = published.manifest();
		expect(resources.map(({ path }: { path: string }) => path)).toEqual(Object.values(tables).map(({ file }) => file));
		const items = resources.find(({ name }: { name: string }) => name === 'items');
		expect(items).toMatchObject({ format: 'parquet', hash: `sha256:${tables['items']!.sha256}`, schema: { primaryKey: ['id'] } });
		expect(items.schema.foreignKeys).toContainEqual({ fields: ['parent_id'], reference: { resource: '', fields: ['id'] } });
		expect(items.schema.fields).toContainEqual(
			expect.objectContaining({ name: 'stems', type: 'array', description: expect.any(String), description_en: expect.any(String) })
		);
	});
});

test('decisions on demands, and frameworks with their themes, become tables', async () => {
	const decided = new Sandbox();
	decided.link('mont-2021/R1,lac-2020/A01,confirmed,"même objet, mêmes publics"', 'mont-2021/R2,lac-2020/A01,rejected,');
	decided.framework("- { code: '1', label_fr: Un, label_en: One }\n    - { code: '2', label_fr: Deux, label_en: Two }");
	expect(await decided.refusal()).toEqual([]);
	const tables = await Published.open(decided.out);
	const unsaid = { decided_by: null, decided_on: null };
	expect(await tables.rows('SELECT * FROM uptake_links ORDER BY demand_id')).toEqual([
		{ demand_id: 'mont-2021/R1', action_id: 'lac-2020/A01', decision: 'confirmed', reason: 'même objet, mêmes publics', ...unsaid },
		{ demand_id: 'mont-2021/R2', action_id: 'lac-2020/A01', decision: 'rejected', reason: '', ...unsaid }
	]);
	expect(await tables.rows('SELECT id, code, ordinal FROM framework_parts ORDER BY ordinal')).toEqual([
		{ id: 'cadre/1', code: '1', ordinal: 1 },
		{ id: 'cadre/2', code: '2', ordinal: 2 }
	]);
	expect(await tables.rows('SELECT * FROM framework_themes')).toEqual([{ part_id: 'cadre/1', theme_id: 'employment', status: 'proposé' }]);
}, 60_000);

describe('tables', () => {
	test('items with their source, leads and timing', async () => {
		expect(
			await published.rows('SELECT id, text, line_start, coded, stems FROM items WHERE plan_id = $plan', { plan: 'lac-2020' })
		).toEqual([
			{
				id: 'lac-2020/A01',
				text: 'Créer un guide d’accueil',
				line_start: 5,
				coded: true,
				stems: expect.arrayContaining(['guid', 'accueil'])
			},
			{ id: 'lac-2020/A02', text: 'Offrir une visite guidée', line_start: 6, coded: true, stems: expect.anything() },
			{ id: 'lac-2020/A03', text: 'Offrir une formation interculturelle', line_start: 7, coded: true, stems: expect.anything() }
		]);
		expect(
			await published.rows("SELECT actor_id, role, as_written, resolution FROM assignments WHERE item_id = 'lac-2020/A02' ORDER BY ordinal")
		).toEqual([
			{ actor_id: 'ville-du-lac', role: 'lead', as_written: 'Ville du Lac', resolution: 'exact' },
			{ actor_id: 'maison-du-lac', role: 'collaborator', as_written: 'Maison du Lac', resolution: 'exact' },
			{ actor_id: 'cjel', role: 'collaborator', as_written: 'CJEL', resolution: 'acronym' }
		]);
		expect(await published.rows("SELECT kind, year_start, as_written FROM timings WHERE item_id = 'lac-2020/A03'")).toEqual([
			{ kind: 'years', year_start: 2021, as_written: 'An II' }
		]);
	});

	test('spans are where the words are', async () => {
		const spans = await published.rows("SELECT line, span_start, span_end FROM item_spans WHERE item_id = 'lac-2020/A01'");
		const lines = sandbox.read('plans/lac-2020/source.txt').split('\n');
		expect(spans.map(({ line, span_start, span_end }) => lines[Number(line) - 1]!.slice(Number(span_start), Number(span_end)))).toEqual([
			'Créer un guide d’accueil'
		]);
	});

	test('themes: adjudicated first, then what most coders gave, then the classifier with its cue', async () => {
		expect(await published.rows('SELECT item_id, theme_id, via, source, cue FROM item_themes ORDER BY item_id')).toEqual([
			{ item_id: 'lac-2020/A01', theme_id: 'settlement', via: 'explicit', source: 'reference', cue: 'accueil' },
			{ item_id: 'lac-2020/A03', theme_id: 'settlement', via: 'heading', source: 'reference', cue: null },
			{ item_id: 'mont-2021/R1', theme_id: 'employment', via: 'explicit', source: 'coder', cue: 'embauche' },
			{ item_id: 'mont-2021/R3', theme_id: 'settlement', via: 'explicit', source: 'classifier', cue: 'guichet' }
		]);
		const labels = await published.rows(
			'SELECT text[span_start + 1 : span_end] AS words, cue FROM item_themes JOIN items ON id = item_id WHERE cue IS NOT NULL'
		);
		for (const label of labels) expect(label['words']).toBe(label['cue']);
		expect(labels).toHaveLength(3);
	});

	test('names through time', async () => {
		expect(
			await published.rows("SELECT name, nature, valid_to FROM organisation_names WHERE organisation_id = 'maison-du-lac' ORDER BY name")
		).toEqual([
			{ name: 'Centre d’accueil du Lac', nature: 'official', valid_to: '2015' },
			{ name: 'Maison du Lac', nature: 'official', valid_to: null }
		]);
	});

	test('every line of every document has one disposition', async () => {
		const [{ n } = { n: 0 }] = await published.rows(
			"SELECT count(*)::INTEGER AS n FROM source_lines WHERE plan_id = 'lac-2020' AND disposition <> ''"
		);
		expect(n).toBe(7);
	});

	test('quality figures', async () => {
		const figures = await published.rows("SELECT check_id, figure, out_of FROM quality WHERE plan_id = 'lac-2020'");
		expect(figures).toContainEqual({ check_id: 'items_with_lead', figure: 3, out_of: 3 });
		expect(figures).toContainEqual({ check_id: 'lines_understood', figure: 7, out_of: 7 });
		expect(figures).toContainEqual({ check_id: 'actors_unresolved', figure: 0, out_of: 6 });
	});
});

test.concurrent('an organisation that the registry does not know is kept as written, warned about, and fails --strict', async () => {
	const unknown = new Sandbox();
	unknown.replaceSource(
		'lac-2020',
		unknown.read('plans/lac-2020/source.txt').replace('Maison du Lac, CJEL', 'Maison du Lac, Coopérative Zénith')
	);
	const { code, stderr } = await unknown.etl();
	expect([code, stderr]).toEqual([0, expect.stringMatching(/avertissement +lac-2020:6.*Zénith/)]);
	const tables = await Published.open(unknown.out);
	expect(
		await tables.rows("SELECT name, type FROM organisations WHERE id IN (SELECT actor_id FROM assignments WHERE resolution = 'unresolved')")
	).toEqual([{ name: 'Coopérative Zénith', type: 'unresolved' }]);
	const before = unknown.published();
	expect((await unknown.etl('--strict')).code).toBe(1);
	expect(unknown.published()).toEqual(before);
});

test.concurrent('what an organisation returns changes its elements and no other, and is published with who, when and why', async () => {
	const checked = new Sandbox();
	checked.write(
		'corrections/lac-2020.cjel.2030-05-01.yaml',
		`plan: lac-2020
organisation: cjel
date: '2030-05-01'
changes:
  - { do: confirm, line: 5, expect: Créer un guide }
  - { do: kind, line: 6, expect: Offrir une visite, kind: milestone, reason: une étape }
`
	);
	const { code, stderr } = await checked.etl();
	expect([code, stderr]).toEqual([0, '']);
	const tables = await Published.open(checked.out);
	const columns = 'SELECT id, kind, corrected FROM items ORDER BY id';
	expect(await tables.rows(columns)).toEqual(
		(await published.rows(columns)).map((row) => (row['id'] === 'lac-2020/A02' ? { ...row, kind: 'milestone', corrected: true } : row))
	);
	expect(
		await tables.rows('SELECT item_id, organisation_id, date, change, "before", "after", reason FROM corrections ORDER BY ordinal')
	).toEqual([
		{ item_id: 'lac-2020/A01', organisation_id: 'cjel', date: '2030-05-01', change: 'confirm', before: null, after: null, reason: null },
		{
			item_id: 'lac-2020/A02',
			organisation_id: 'cjel',
			date: '2030-05-01',
			change: 'kind',
			before: 'action',
			after: 'milestone',
			reason: 'une étape'
		}
	]);
	const figures = await tables.rows(
		"SELECT check_id, figure FROM quality WHERE check_id LIKE 'items_co%' AND plan_id = 'lac-2020' ORDER BY 1"
	);
	expect(figures).toEqual([
		{ check_id: 'items_confirmed', figure: 1 },
		{ check_id: 'items_corrected', figure: 1 }
	]);
});

test.concurrent('two runs give the same bytes, and so do another folder, time zone and language', async () => {
	const before = sandbox.published();
	const elsewhere = new Sandbox();
	const places = [
		{ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
		{ TZ: 'America/Toronto', LANG: 'C', LC_ALL: 'C' }
	];
	const runs = [
		...places.map(
			(env) => () =>
				elsewhere
					.in(env)
					.etl('--no-cache')
					.then(({ code }) => code)
		),
		() => elsewhere.refusal().then((lines) => lines.length)
	];
	for (const run of runs) {
		expect(await run()).toBe(0);
		expect(elsewhere.published()).toEqual(before);
	}
	report('etl', { what: 'runs elsewhere', kills: 0, runs: runs.length });
});

test.concurrent('a failed run leaves the published data as they were', async () => {
	const before = sandbox.published();
	const breaking = new Sandbox();
	expect(await breaking.refusal()).toEqual([]);
	breaking.edit('plans/lac-2020/plan.yaml', 'leads: named', 'leads: peut-être');
	const { code, stderr } = await breaking.etl();
	expect([code, stderr]).toEqual([1, expect.stringContaining('Rien n’a été écrit')]);
	expect(breaking.published()).toEqual(before);
	expect(readdirSync(breaking.folder).sort()).toEqual(['.etl-cache', '.etl-removed', 'data', 'published']);
});

test.concurrent('personal data that the rules miss stop the run; the message does not repeat them', async () => {
	const leaking = new Sandbox();
	leaking.edit('reference/territories.csv', '1,4,false,', '1,4,false,Écrire à personne@exemple.org');
	const { code, stderr } = await leaking.etl();
	expect(code).toBe(1);
	expect(stderr).toMatch(/table territories, colonne « known_document » : une adresse de courriel/);
	expect(stderr).not.toContain('personne@');
	expect(existsSync(leaking.out)).toBe(false);
});

test.concurrent('a name removed from one document may not come out through another', async () => {
	const leaking = new Sandbox();
	// not a given name that is known: only what stands before it tells that it names somebody
	leaking.replaceSource(
		'lac-2020',
		leaking.read('plans/lac-2020/source.txt').replace('\n\n', '\n\nPréparé par : Brume Exemplaire, coordonnatrice\n')
	);
	expect(await leaking.refusal()).toEqual([]);
	leaking.replaceSource('mont-2021', `${leaking.read('plans/mont-2021/source.txt')}- Poursuivre le travail de Brume Exemplaire\n`);
	const { code, stderr } = await leaking.etl();
	expect([code, stderr]).toEqual([1, expect.stringMatching(/table items, colonne « text » : un nom retiré d’un document/)]);
	expect(stderr).not.toContain('Exemplaire');
});

test.concurrent('an option that does not exist is refused', async () => {
	const { code, stderr } = await sandbox.etl('--stric');
	expect([code, stderr]).toEqual([1, expect.stringContaining('--stric')]);
});

/** What is in a folder; nothing when the run that made it has just swept it away. */
function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

/** Every table that the list names is there, byte for byte. */
function expectWhole({ out }: Sandbox): void {
	const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
	for (const { file, sha256: hash } of Object.values(manifest.tables)) expect(sha256(readFileSync(join(out, file)))).toBe(hash);
}

/** Set by `npm run trust -- etl`. */
const asked = Number(process.env['TRUST_KILLS'] ?? 0);

test.runIf(asked > 0)(
	'killed after a delay that is drawn, whatever it was doing: the data before it or after it, never between',
	async () => {
		const killed = new Sandbox();
		const titles = ['Lac 2020', 'Lac 2020-2022'] as const;
		const whole = new Map<string, Map<string, Buffer>>();
		const set = (title: string): void =>
			killed.write('plans/lac-2020/plan.yaml', plan.replace('short_title: Lac 2020', `short_title: ${title}`));
		const plan = killed.read('plans/lac-2020/plan.yaml');
		let longest = 0;
		for (const title of titles) {
			set(title);
			const start = performance.now();
			expect((await killed.etl('--no-cache')).code).toBe(0);
			longest = Math.max(longest, performance.now() - start);
			whole.set(title, killed.published());
		}
		const random = seeded(20_261_128);
		let kills = 0;
		let unchanged = 0;
		for (let n = 0; n < 3 * asked && kills < asked; n++) {
			const before = killed.published();
			set(titles[n % 2]!);
			const child = killed.start('--no-cache');
			const ended = new Promise((done) => child.on('exit', (code, signal) => done(signal ?? code)));
			await Promise.race([wait(random() * longest), ended]);
			child.kill('SIGKILL');
			if ((await ended) === 'SIGKILL') kills++;
			expectWhole(killed);
			const manifest = String(killed.published().get('manifest.json'));
			const stands = titles.find((title) => String(whole.get(title)?.get('manifest.json')) === manifest);
			expect(stands).toBeDefined();
			if (manifest === String(before.get('manifest.json'))) unchanged++;
		}
		expect(kills).toBe(asked);
		process.stdout.write(`${kills} kills within ${Math.round(longest)} ms, ${unchanged} left the data as they were\n`);
		report('etl', { what: 'killed after a drawn delay', kills, runs: 0 });
		set(titles[0]);
		expect((await killed.etl('--no-cache')).code).toBe(0);
		expect(killed.published()).toEqual(whole.get(titles[0]));
		expect(readdirSync(killed.folder).filter((name) => /^\.etl-\d/.test(name))).toEqual([]);
	},
	600_000
);

test('killed at any moment, the previous data stand whole, and the next run cleans up', async () => {
	const killed = new Sandbox();
	expect(await killed.refusal()).toEqual([]);
	const before = killed.published();
	const plan = killed.read('plans/lac-2020/plan.yaml');
	const next = (): string[] => readdirSync(killed.folder).filter((name) => /^\.etl-\d/.test(name));
	const tables = (): number => next().flatMap((name) => namesIn(join(killed.folder, name))).length;
	let published = before.size;
	const moments = [
		() => next().length > 0,
		() => tables() > 0,
		() => tables() > 10,
		() => readdirSync(killed.out).length > published,
		() => readdirSync(killed.out).length < published
	];
	let kills = 0;
	let starts = 0;
	for (const moment of moments) {
		// a busy machine may not see a moment pass: the run then ends, and another is started on data that differ again
		for (let missed = true, tries = 0; missed && tries < 2; tries++) {
			killed.write('plans/lac-2020/plan.yaml', plan.replace('short_title: Lac 2020', `short_title: Lac 2020-${2021 + starts++}`));
			published = readdirSync(killed.out).length;
			const child = killed.start('--no-cache');
			const ended = new Promise((done) => child.on('exit', (code, signal) => done(signal ?? code)));
			while (child.exitCode === null && !moment()) await wait(1);
			child.kill('SIGKILL');
			missed = (await ended) !== 'SIGKILL';
			if (!missed) kills++;
			expectWhole(killed);
		}
	}
	expect(kills).toBeGreaterThanOrEqual(3);
	report('etl', { what: 'killed while running', kills, runs: 0 });
	mkdirSync(join(killed.folder, '.etl-999999999-left'));
	expect((await killed.etl()).code).toBe(0);
	expect(readdirSync(killed.folder).sort()).toEqual(['.etl-cache', '.etl-removed', 'data', 'published']);
	expect([...killed.published().keys()]).toHaveLength(before.size);
});
