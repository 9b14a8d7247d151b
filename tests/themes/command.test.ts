import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'themes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function code(name: string, content: string | Uint8Array) {
	const file = join(folder, name);
	writeFileSync(file, content);
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/themes-code.ts', file], { encoding: 'utf8' });
	return {
		status,
		stdout,
		stderr,
		rows:
			status === 0
				? stdout
						.trim()
						.split('\n')
						.map(
							(line) =>
								JSON.parse(line) as { id: string; themes: { theme: string; via: string; start: number; end: number; cue: string }[] }
						)
				: []
	};
}

describe('npm run themes:code', () => {
	test('CSV, NDJSON, byte order mark, semicolons and Windows-1252 give the same themes, in the order of the file', () => {
		const csv = code('a.csv', 'id,text,heading\nb,"Créer un comité",\na,Accès au logement,Accès à l\'emploi\n');
		expect(csv.rows.map(({ id, themes }) => [id, themes.map(({ theme, via }) => `${theme} ${via}`)])).toEqual([
			['b', ['concertation-governance explicit']],
			['a', ['housing-basic-needs explicit', 'employment heading']]
		]);
		expect(csv.rows[1]?.themes[0]).toMatchObject({ cue: 'logement', start: 9, end: 17, rank: 'primary' });
		const same = [
			code('b.csv', "\ufeffid;text;heading\nb;Créer un comité;\na;Accès au logement;Accès à l'emploi\n"),
			code('c.csv', Buffer.from("id,text,heading\nb,Créer un comité,\na,Accès au logement,Accès à l'emploi\n", 'latin1')),
			code('d.ndjson', '{"id":"b","text":"Créer un comité"}\n\n{"id":"a","text":"Accès au logement","heading":"Accès à l\'emploi"}')
		];
		for (const { stdout } of same) expect(stdout).toBe(csv.stdout);
	});
	test('other columns are left aside and named once on stderr, whatever the delimiter, the quotes and the order', () => {
		const plain = code('m.csv', 'id,text\na,"Accès au logement,\net à l\'emploi"\nb,Créer un comité\n');
		expect(plain.rows.map(({ themes }) => themes.length)).toEqual([2, 1]);
		const files = [
			['n.csv', 'plan,id,année,text\nx,a,2024,"Accès au logement,\net à l\'emploi"\ny,b,,Créer un comité\n'],
			['o.csv', '\ufeff"plan";"id";"année";"text"\r\n"x, y";"a";2024;"Accès au logement,\net à l\'emploi"\r\ny;b;;Créer un comité\r\n'],
			['p.ndjson', '{"id":"a","plan":"x","année":1,"text":"Accès au logement,\\net à l\'emploi"}\n{"text":"Créer un comité","id":"b"}\n']
		] as const;
		for (const [name, content] of files) {
			const { stdout, stderr } = code(name, content);
			expect(stdout, name).toBe(plain.stdout);
			expect(stderr, name).toBe('Colonnes non lues : plan, année (lues : id, text, heading).\n');
		}
		expect(plain.stderr).toBe('');
		expect(code('q.csv', 'id;text\na;"Accès au logement, à l\'emploi"\n').rows[0]?.themes).toHaveLength(2);
	});
	test.each([
		['no text column', 'e.csv', 'id,texte\n1,a\n', ['colonne « text » manque', 'trouvées : id, texte']],
		['column given twice', 'l.csv', 'id,text,text\n1,a,b\n', ['« text » paraît deux fois']],
		['duplicate ids and empty text', 'f.csv', 'id,text\n1,a\n1,b\n2," "\n', ['f.csv:3', 'déjà employé à la ligne 2', 'n’a pas de texte']],
		['broken JSON', 'g.ndjson', '{"id":1,"text":"a"}\n{"id":2', ['g.ndjson:2', 'objet JSON']],
		['wrong type', 'i.ndjson', '{"id":1,"text":3}', ['« text » (texte)']],
		['no item', 'j.csv', 'id,text\n', ['aucun élément']],
		['empty file', 'k.csv', '', ['vide']]
	])('%s: told in French, nothing printed, exit code 1', (_, name, content, words) => {
		const { status, stdout, stderr } = code(name, content);
		expect(status).toBe(1);
		expect(stdout).toBe('');
		for (const word of words) expect(stderr).toContain(word);
	});
});

test('npm run themes:code: exactly the themes; the facets only when asked for', () => {
	const { stdout } = code('r.csv', 'id,text\na,Créer un comité\n');
	expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['id', 'themes']);
});

test('npm run themes:eval -- --list measures a list coded by people and writes nothing', () => {
	const file = join(folder, 'coded.csv');
	writeFileSync(
		file,
		'id,text,themes\na,Construire des logements,housing-basic-needs\nb,Construire des logements,employment|concertation-governance\n'
	);
	const run = (name: string) =>
		spawnSync(process.execPath, ['--import', 'tsx', 'scripts/themes-eval.ts', '--list', name, '--json'], { encoding: 'utf8' });
	const { items, pooled, confusions } = JSON.parse(run(file).stdout) as {
		items: number;
		pooled: { tp: number; fp: number; fn: number };
		confusions: unknown[];
	};
	expect([items, pooled.tp, pooled.fp, pooled.fn, confusions.length]).toEqual([2, 1, 1, 2, 3]);
	writeFileSync(file, 'id,text,themes\na,Construire,logement\n');
	const refused = run(file);
	expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('thème « logement » inconnu')]);
});
