import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from '#lib/read/delimiter.ts';
import { decodeText, encodingOf } from '#lib/read/encoding.ts';
import { readDocument } from '#lib/read/read.ts';

const words = 'Accueil « cœur » d’été : 20 € – œuvres…\nDeuxième ligne';

describe('encodings', () => {
	it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('%s, with and without its mark', (encoding) => {
		const bytes = new Uint8Array(iconv.encode(words, encoding));
		expect(encodingOf(bytes)).toBe(encoding);
		expect(decodeText(bytes)).toBe(words);
		if (encoding !== 'windows-1252') expect(decodeText(new Uint8Array(iconv.encode(words, encoding, { addBOM: true })))).toBe(words);
	});

	it('a file pasted together from two encodings keeps both', () => {
		const [first, second] = words.split('\n') as [string, string];
		const bytes = new Uint8Array([...iconv.encode(`${first}\n`, 'windows-1252'), ...iconv.encode(second, 'utf-8')]);
		expect(decodeText(bytes)).toBe(words);
	});
});

describe('delimiters', () => {
	it.each([',', ';', '\t', '|'])('%j, with quoted delimiters and line breaks', async (delimiter) => {
		const rows = [
			['Action', 'Responsable', 'Échéancier'],
			[`Former${delimiter} informer`, 'Ville', '2025'],
			['Créer\nun guide', 'MRC', 'En "continu"']
		];
		const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(delimiter)).join('\r\n');
		expect(sniffDelimiter(text)).toBe(delimiter);
		const { blocks, format } = await readDocument(new TextEncoder().encode(text), 'plan.csv');
		expect(format).toBe('csv');
		expect(blocks.map((block) => (block.type === 'row' ? block.cells.map((cell) => cell.map((part) => part.text)) : null))).toEqual([
			[['Action'], ['Responsable'], ['Échéancier']],
			[[`Former${delimiter === '\t' ? '' : delimiter} informer`], ['Ville'], ['2025']],
			[['Créer', 'un guide'], ['MRC'], ['En "continu"']]
		]);
	});

	it('prose with commas, and a text that holds a table, are not delimited files', () => {
		expect(sniffDelimiter('Bonjour, ceci est une phrase, longue.\nUne autre ligne\nEncore, une.')).toBeNull();
		expect(sniffDelimiter('Titre\n\nAction\tResponsable\nFormer\tVille\n\nFin')).toBeNull();
		expect(sniffDelimiter(`# Titre\n\n|  |  |\n| --- | --- |\n${'| Action | Former |\n'.repeat(30)}`)).toBeNull();
	});
});

describe('every passage stands where its spans say', () => {
	const word = fc.constantFrom('Accueil', 'été', 'l’emploi', 'œuvre', '•', '12', 'a)', 'MRC');
	const cell = fc.array(word, { maxLength: 5 }).map((list) => list.join(' '));
	it('CSV', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 8 }), async (rows) => {
				const text = [['Objectif', 'Action', 'Responsable'], ...rows].map((row) => row.map((one) => `"${one}"`).join(';')).join('\n');
				const { blocks, lines } = await readDocument(new TextEncoder().encode(text), 'plan.csv');
				for (const block of blocks) {
					if (block.type !== 'row') continue;
					for (const part of block.cells.flat()) {
						expect(part.spans.map((span) => lines[span.line - 1]!.raw.slice(span.start, span.end)).join(' ')).toBe(part.text);
					}
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('marks that an extractor wrote over the words that they mark', () => {
	const blocksOf = async (text: string): Promise<unknown[]> => {
		const { blocks } = await readDocument(new TextEncoder().encode(text), 'plan.txt');
		return blocks.flatMap((block) =>
			block.type === 'bullet' || block.type === 'paragraph' ? [[block.type === 'bullet' ? block.marker : '', block.passage.text]] : []
		);
	};
	const entries = ['Former le personnel des bibliothèques', 'Ouvrir un guichet', 'unique', 'Publier un guide'];

	it.each([
		['a column of bullets', ['•', '•', '•', '']],
		['a column of a symbol font', ['\uf0b7', '\uf0b7', '\uf0b7']],
		['a column of ranks', ['1.', '2.', '3.', '']]
	])('%s: as many entries, lines in lower case going on with theirs', async (_name, column) => {
		expect(await blocksOf(['Pistes', ...column, ...entries, '', 'Fin.'].join('\n'))).toEqual([
			['', 'Pistes'],
			[column[0] === '\uf0b7' ? expect.any(String) : column[0], 'Former le personnel des bibliothèques'],
			[expect.any(String), 'Ouvrir un guichet unique'],
			[expect.any(String), 'Publier un guide'],
			['', 'Fin.']
		]);
	});

	it('entries in lower case, each closed by its mark', async () => {
		const read = await blocksOf(
			['La Ville s’engage à :', '•', '•', 'former le personnel', 'des bibliothèques;', 'ouvrir un guichet.'].join('\n')
		);
		expect(read.slice(1)).toEqual([
			['•', 'former le personnel des bibliothèques;'],
			['•', 'ouvrir un guichet.']
		]);
	});

	it('a list announced without any mark: a line in lower case goes on with the one above', async () => {
		const text = [
			'Actions prévues',
			'',
			'Compiler les données de fréquentation des',
			'bibliothèques',
			'Ouvrir un guichet',
			'',
			'Priorité 2 : Logement'
		];
		expect((await blocksOf(text.join('\n'))).slice(1)).toEqual([
			['•', 'Compiler les données de fréquentation des bibliothèques'],
			['•', 'Ouvrir un guichet'],
			['', 'Priorité 2 : Logement']
		]);
	});

	it('a name cut at its hyphen is one name', async () => {
		const text = [
			'Actions prévues',
			'Tenir un forum avec la Table de concertation de la région de Rimouski-',
			'Neigette au printemps',
			'Ouvrir un guichet'
		];
		const long = Array.from(
			{ length: 6 },
			() => 'La population de la région a crû depuis dix ans et les services suivent, mais\nles délais demeurent longs pour les familles.'
		);
		const read = await blocksOf([...long, '', ...text].join('\n'));
		expect(read.map((one) => (one as string[])[1])).toContain(
			'Tenir un forum avec la Table de concertation de la région de Rimouski-Neigette au printemps'
		);
	});

	it('a column that counts other entries than those below marks none', async () => {
		const read = await blocksOf(['Quelques mots', '•', '•', '•', '•', '•', ...entries].join('\n'));
		expect(read.filter((one) => (one as string[])[0] !== '')).toEqual([]);
	});
});

describe('Markdown as converters write it', () => {
	const read = async (text: string): Promise<unknown[]> => {
		const { format, blocks, lines } = await readDocument(new TextEncoder().encode(text), 'plan.md');
		expect(format).toBe('markdown');
		for (const part of blocks.flatMap((block) => (block.type === 'row' ? block.cells.flat() : 'passage' in block ? [block.passage] : [])))
			for (const { line, start, end } of part.spans) expect(part.text).toContain(lines[line - 1]!.raw.slice(start, end).trim());
		return blocks.flatMap((block): unknown[] => {
			if (block.type === 'row') return [block.cells.map((cell) => cell.map(({ marker, text }) => `${marker}${text}`))];
			return block.type === 'bullet' || block.type === 'heading'
				? [[block.type === 'bullet' ? block.marker : '#', block.passage.text]]
				: [];
		});
	};

	it('a table left as markup: lists in cells, cells over rows and columns, words cut at a margin', async () => {
		const table = [
			'<table>',
			'<thead><tr class="header"><th>Objectif</th><th>Moyens</th>',
			'<th>Porteur</th></tr></thead>',
			'<tr><td rowspan="2">Accueillir</td>',
			'<td><ul>',
			'<li>Former le personnel des',
			'bibliothèques</li>',
			'<li>Publier un <strong>guide</strong></li>',
			'</ul></td><td>Ville</td></tr>',
			'<tr><td>Ouvrir un guichet</td><td>MRC</td></tr>',
			'<tr><td colspan="3">AXE 2 – HABITER</td></tr>',
			'</table>'
		];
		expect(await read(['# Plan', '', ...table, '', '## Suite'].join('\n'))).toEqual([
			['#', 'Plan'],
			[['Objectif'], ['Moyens'], ['Porteur']],
			[['Accueillir'], ['•Former le personnel des bibliothèques', '•Publier un guide'], ['Ville']],
			[['Accueillir'], ['Ouvrir un guichet'], ['MRC']],
			[['AXE 2 – HABITER'], [], []],
			['#', 'Suite']
		]);
	});

	it('a table that is not closed hides nothing of what follows', async () => {
		expect(await read('# Plan\n\n<table>\n<tr><td>Action\n\n## Suite\n\n- Former')).toContainEqual(['#', 'Suite']);
	});

	it('signs kept from being marks, and a document inside elements', async () => {
		const text = '<div class="section">\n\n# Plan\n\na\\) Former\n\n2\\. Publier\n\n\\- Ouvrir \\*tout\\*\n\n</div>';
		expect(await read(text)).toEqual([
			['#', 'Plan'],
			['a)', 'Former'],
			['2.', 'Publier'],
			['-', 'Ouvrir *tout*']
		]);
	});

	it('bars between cells only, and boxes ticked or not', async () => {
		const sheet = ['Action | Responsable', '--- | :---:', 'Former le personnel | Ville', 'Publier un guide |'];
		expect(await read(['# Plan', '', ...sheet, '', '- [x] Ouvrir', '- [ ] Réunir', '', '☑ Traduire', '☐ Animer'].join('\n'))).toEqual([
			['#', 'Plan'],
			[['Action'], ['Responsable']],
			[['Former le personnel'], ['Ville']],
			[['Publier un guide'], []],
			['-', 'Ouvrir'],
			['-', 'Réunir'],
			['☐', 'Traduire'],
			['☐', 'Animer']
		]);
	});

	it('what stands between the rows of a table parts them from nothing: two rows of names, a sheet on its side, lists side by side', async () => {
		const names = [
			'| No | Action | Responsabilités | |',
			'|---|---|---|---|',
			'| | | Porteur | Collaborateurs |',
			'| 1 | Former | Ville | MRC |'
		];
		expect((await read(['# Plan', '', ...names].join('\n'))).slice(1)).toEqual([
			[['No'], ['Action'], ['Porteur'], ['Collaborateurs']],
			[['1'], ['Former'], ['Ville'], ['MRC']]
		]);
		const markup = (rows: string[][]): string =>
			`# Plan\n\n<table>\n${rows.map((row) => `<tr>\n${row.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`).join('\n')}\n</table>`;
		const fields = [
			['Action', 'Former'],
			['Responsable', 'Ville'],
			['Échéancier', '2026']
		];
		expect((await read(markup(fields))).slice(1)).toEqual([
			[['Action'], ['Responsable'], ['Échéancier']],
			[['Former'], ['Ville'], ['2026']]
		]);
		const list = (...entries: string[]): string => `<ul>\n${entries.map((one) => `<li>${one}</li>`).join('\n')}\n</ul>`;
		const columns = [
			['Défis', 'Pistes de solution'],
			[list('Le coût', 'Le délai'), list('Former', 'Informer')]
		];
		expect((await read(markup(columns))).slice(1)).toEqual([
			['#', 'Défis'],
			['•', 'Le coût'],
			['•', 'Le délai'],
			['#', 'Pistes de solution'],
			['•', 'Former'],
			['•', 'Informer']
		]);
	});

	it('the row of names that a table without any must have', async () => {
		const sheet = ['|  |  |', '|---|---|', '| Action | Former le personnel |', '| Responsable | Ville |', '| Échéancier | 2026 |'];
		expect((await read(['# Plan', '', ...sheet].join('\n'))).slice(1)).toEqual([
			[['Action'], ['Responsable'], ['Échéancier']],
			[['Former le personnel'], ['Ville'], ['2026']]
		]);
	});
});
