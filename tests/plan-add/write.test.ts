import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe as group, expect, it } from 'vitest';
import { isSystemError, systemReason } from '../../scripts/add/systemErrors.ts';
import { writePlan } from '../../scripts/add/write.ts';
import { describe } from '../detect/extractDocument.ts';

const plan = { ...describe({ parts: [], findings: [], confidence: 'high', bearing: {} as never }), id: 'haut-rivage-2026' };
const author = { id: 'haut-rivage', name: 'Table du Haut-Rivage' } as Parameters<typeof writePlan>[3];
const bytes = new TextEncoder().encode('Actions');
let data: string;

beforeEach(() => {
	data = mkdtempSync(join(tmpdir(), 'write-'));
	mkdirSync(join(data, 'plans'));
	cpSync('data/reference/actors.yaml', join(data, 'reference/actors.yaml'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const tree = (): string[] => readdirSync(data, { recursive: true, encoding: 'utf8' }).toSorted();
const registry = (): string => readFileSync(join(data, 'reference/actors.yaml'), 'utf8');

/** The sentence that a failing disk gives, everything being as it was before. */
function refusalOf(): string {
	const before = [tree(), registry()];
	let thrown: unknown;
	try {
		writePlan(data, plan, bytes, author);
	} catch (error) {
		thrown = error;
	}
	expect([tree(), registry()]).toEqual(before);
	if (!isSystemError(thrown)) throw new Error('the disk refused nothing');
	return systemReason(thrown);
}

group('a plan and its author are written together or not at all', () => {
	it('both, and nothing beside them', () => {
		writePlan(data, plan, bytes, author);
		expect(tree()).toEqual([
			'plans',
			'plans/haut-rivage-2026',
			'plans/haut-rivage-2026/plan.yaml',
			'plans/haut-rivage-2026/source.txt',
			'reference',
			'reference/actors.yaml'
		]);
		expect(registry()).toContain('haut-rivage');
	});

	it('one command at a time, whatever one that died left behind', () => {
		const lock = join(data, '.ajout');
		writeFileSync(lock, String(process.ppid));
		const other = spawn(process.execPath, ['-e', `setTimeout(() => require('fs').rmSync(${JSON.stringify(lock)}), 300)`]);
		writePlan(data, plan, bytes, author);
		expect(registry()).toContain('haut-rivage');
		other.kill();
		const dead = spawnSync(process.execPath, ['-e', '']).pid;
		writeFileSync(lock, String(dead));
		writePlan(data, { ...plan, id: 'haut-rivage-2027' }, bytes, author);
		expect(tree()).toContain('plans/haut-rivage-2027/plan.yaml');
		expect(registry().match(/id: haut-rivage$/gm)).toHaveLength(1);
		expect(tree()).not.toContain('.ajout');
	});

	it('neither, where a folder of that name appeared meanwhile', () => {
		mkdirSync(join(data, 'plans', plan.id));
		writeFileSync(join(data, 'plans', plan.id, 'plan.yaml'), 'id: autre');
		expect(refusalOf()).toMatch(/existe déjà .*haut-rivage-2026.*--id/u);
	});

	it('neither, where the registry cannot be written', () => {
		mkdirSync(join(data, `reference/actors.yaml.${process.pid}`));
		mkdirSync(join(data, `reference/actors.yaml.${process.pid}/own`));
		let thrown: unknown;
		try {
			writePlan(data, plan, bytes, author);
		} catch (error) {
			thrown = error;
		}
		expect(systemReason(thrown as NodeJS.ErrnoException)).toContain('EISDIR');
		expect(readdirSync(join(data, 'plans'))).toEqual([]);
		expect(registry()).not.toContain('haut-rivage');
	});

	it('neither, where the registry or the folder of the plans vanished', () => {
		rmSync(join(data, 'plans'), { recursive: true });
		writeFileSync(join(data, 'plans'), '');
		expect(refusalOf()).toContain('Introuvable');
		rmSync(join(data, 'plans'));
		mkdirSync(join(data, 'plans'));
		rmSync(join(data, 'reference/actors.yaml'));
		expect(() => writePlan(data, plan, bytes, author)).toThrow('ENOENT');
		expect(readdirSync(join(data, 'plans'))).toEqual([]);
	});
});

it.each([
	['EACCES', 'Droit refusé'],
	['EROFS', 'Droit refusé'],
	['ENOSPC', 'Le disque est plein'],
	['EIO', 'erreur EIO du système']
])('%s is said in French, with its place', (code, sentence) => {
	const said = systemReason(Object.assign(new Error(`${code}: some English`), { code, syscall: 'open', path: '/clef/plan.yaml' }));
	expect(said).toContain(sentence);
	expect(said).toContain('(/clef/plan.yaml)');
	expect(said).not.toContain('English');
});
