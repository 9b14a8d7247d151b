import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { encryptedPdf, pdfOf } from '../../scripts/fixtures/pdf.ts';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { readActors } from '../../scripts/read/actors.ts';
import { planSchema } from '../../scripts/read/plan-schema.ts';
import type { Problem } from '../../scripts/read/problems.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
let sandbox: string;
let data: string;

interface Outcome {
	code: number;
	stdout: string;
	stderr: string;
}

async function planAdd(...args: string[]): Promise<Outcome> {
	const command = ['--import', 'tsx', join(root, 'scripts/plan-add.ts'), ...args, '--data', data];
	try {
		return { code: 0, ...(await run(process.execPath, command, { cwd: root, maxBuffer: 50_000_000 })) };
	} catch (error) {
		const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
		return { code, stdout, stderr };
	}
}

const plans = (): string[] => readdirSync(join(data, 'plans')).toSorted();
const registry = (): string => readFileSync(join(data, 'reference/actors.yaml'), 'utf8');

beforeAll(async () => {
	sandbox = mkdtempSync(join(tmpdir(), 'plan-add-'));
	data = join(sandbox, 'data');
	mkdirSync(join(data, 'plans'), { recursive: true });
	cpSync(join(root, 'data/reference'), join(data, 'reference'), { recursive: true });
	writeFileSync(join(sandbox, 'plan.pdf'), await pdfOf(fixturePlan, { ruled: true }));
	writeFileSync(join(sandbox, 'cut.pdf'), (await pdfOf(fixturePlan, { ruled: true })).subarray(0, 5000));
	writeFileSync(join(sandbox, 'locked.pdf'), await encryptedPdf());
	writeFileSync(join(sandbox, 'bomb.docx'), zipSync({ 'word/document.xml': new Uint8Array(400_000_000) }, { level: 9 }));
	writeFileSync(join(sandbox, 'heavy.pdf'), '%PDF-1.7');
	truncateSync(join(sandbox, 'heavy.pdf'), 201_000_000);
	writeFileSync(join(sandbox, 'prose.txt'), 'Rapport annuel\n\nL’année a été riche. Nous avons tenu des rencontres.\n');
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('npm run plan:add', () => {
	it('--json alone prints the whole extraction and writes nothing', async () => {
		const { code, stdout } = await planAdd(join(sandbox, 'plan.pdf'), '--json');
		expect(code).toBe(0);
		const found = JSON.parse(stdout) as {
			plan: unknown;
			items: Record<string, unknown>[];
			ledger: { total: number; lines: unknown[] };
			warnings: unknown[];
		};
		expect(found.items).toHaveLength(13);
		expect(found.items[0]).toMatchObject({
			kind: 'action',
			text: fixturePlan.sections[0]!.rows[0]!.action,
			leads: ['Table de concertation'],
			collaborators: ['MRC', 'Services Québec'],
			timing_raw: 'Automne 2024',
			page: 1
		});
		expect(Object.keys(found).slice(0, 4)).toEqual(['plan', 'items', 'ledger', 'warnings']);
		const keys = ['id', 'kind', 'path', 'text', 'leads', 'collaborators', 'timing_raw', 'page', 'line_start', 'line_end'];
		expect(Object.keys(found.items[0]!).slice(0, keys.length)).toEqual(keys);
		expect(found.ledger.lines).toHaveLength(found.ledger.total);
		expect(plans()).toEqual([]);
	});

	it('says in French what was found: sections, elements, actors, dates, lines, confidence', async () => {
		const { stderr } = await planAdd(join(sandbox, 'plan.pdf'), '--json');
		for (const words of [
			'tableau, actions',
			'13 éléments',
			'sections',
			'Responsable écrit : ',
			'À reconnaître : ',
			'Lignes non comprises : 0',
			'Confiance '
		])
			expect(stderr).toContain(words);
		expect(stderr).not.toMatch(/hierarchy|action-plan|unresolved| [;!?]/);
	});

	it('--yes writes a folder that the ETL accepts: description, untouched document, author in the registry', async () => {
		const before = registry();
		const { code } = await planAdd(
			join(sandbox, 'plan.pdf'),
			'--yes',
			'--id',
			'haut-rivage-2024',
			'--organisation',
			'Table de concertation du Haut-Rivage',
			'--territory',
			'01',
			'--level',
			'regional'
		);
		expect(code).toBe(0);
		expect(plans()).toEqual(['haut-rivage-2024']);
		const folder = join(data, 'plans/haut-rivage-2024');
		expect(readFileSync(join(folder, 'source.pdf'))).toEqual(readFileSync(join(sandbox, 'plan.pdf')));
		const plan = planSchema.parse(parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')));
		expect(plan).toMatchObject({
			id: 'haut-rivage-2024',
			organisation: 'table-de-concertation-du-haut-rivage',
			territory: '01',
			years: [2024, 2027],
			leads: 'named',
			source: 'source.pdf'
		});
		const problems: Problem[] = [];
		const after = readActors(join(data, 'reference/actors.yaml'), problems);
		expect(problems).toEqual([]);
		expect(after!.value.actors.at(-1)!.id).toBe('table-de-concertation-du-haut-rivage');
		for (const line of before.split('\n')) expect(registry()).toContain(line);
	});

	it('the same document a second time changes nothing, and a taken --id is refused', async () => {
		const again = await planAdd(join(sandbox, 'plan.pdf'), '--yes');
		expect(again.code).toBe(0);
		expect(again.stderr).toContain('déjà dans les données');
		writeFileSync(join(sandbox, 'other.csv'), 'Action;Responsable\nFormer;Ville\nInformer;MRC\nAccueillir;Ville\n');
		const taken = await planAdd(join(sandbox, 'other.csv'), '--yes', '--id', 'haut-rivage-2024');
		expect(taken.code).not.toBe(0);
		expect(taken.stderr).toContain('existe déjà');
		expect(plans()).toEqual(['haut-rivage-2024']);
	});

	it('prose gives no item, says so and writes nothing', async () => {
		const { code, stdout, stderr } = await planAdd(join(sandbox, 'prose.txt'), '--yes', '--json');
		expect(code).toBe(0);
		expect((JSON.parse(stdout) as { items: unknown[] }).items).toEqual([]);
		expect(stderr).toContain('Aucune action');
		expect(plans()).toEqual(['haut-rivage-2024']);
	});

	it.each([
		['a PDF cut short', ['cut.pdf', '--yes'], 'incomplet'],
		['a missing file', ['absent.pdf', '--yes'], 'introuvable'],
		['years that make no sense', ['plan.pdf', '--yes', '--years', '2027-2024'], 'Écrivez 2024-2027'],
		['an unknown territory', ['plan.pdf', '--yes', '--territory', 'Atlantide'], 'inconnu'],
		['an unknown option', ['plan.pdf', '--yse'], 'Option inconnue'],
		['an address that is none', ['plan.pdf', '--yes', '--url', 'www.exemple'], 'adresse du Web'],
		['a plan that is not there to be replaced', ['plan.pdf', '--yes', '--supersedes', 'autre-plan'], 'n’existe pas dans les données'],
		['nobody to answer', ['prose.txt'], '--yes'],
		['a PDF with a password', ['locked.pdf', '--yes'], 'mot de passe'],
		['a bomb', ['bomb.docx', '--yes'], 'se déplie en plus de 400\u00a0Mo'],
		['a file above 200 MB', ['heavy.pdf', '--yes'], 'pèse 201\u00a0Mo; la limite est de 200\u00a0Mo'],
		['a folder', ['data', '--yes'], 'n’est pas un fichier'],
		['a name too long for a folder', ['plan.pdf', '--yes', '--id', 'a'.repeat(300)], 'au plus 100']
	])('%s: one clear sentence, non-zero exit, nothing half-written', async (_name, [file, ...args], sentence) => {
		const before = registry();
		const { code, stdout, stderr } = await planAdd(join(sandbox, file!), ...args);
		expect(code).not.toBe(0);
		expect(stdout).toBe('');
		expect(stderr).toContain(sentence);
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(plans()).toEqual(['haut-rivage-2024']);
		expect(registry()).toBe(before);
	});
});
