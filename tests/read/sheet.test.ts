import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#lib/read/read.ts';

/** A workbook as other programs than Excel write it: numeric entities, a declared « General » format, blank rows left out. */
const general =
	'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="General"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>';
const workbook = (rows: string, styles = general): Uint8Array =>
	zipSync({
		'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>'),
		'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'),
		'xl/styles.xml': strToU8(styles),
		'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)
	});
const text = (r: string, words: string): string => `<c r="${r}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('sheets', () => {
	it('a year is a number, an entity a line break, and text under a table no row of it', async () => {
		const { blocks } = await readDocument(
			workbook(
				`<row r="1">${text('A1', 'Action')}${text('B1', 'Échéance')}</row>` +
					`<row r="2">${text('A2', 'Former&#10;Informer')}<c r="B2" s="0"><v>2025</v></c></row>` +
					`<row r="4">${text('A4', 'Suivi')}</row><row r="5">${text('A5', 'Un bilan sera déposé chaque année.')}</row>`
			),
			'plan.xlsx'
		);
		const found = blocks.map((block) =>
			block.type === 'row'
				? block.cells.map((cell) => cell.map((part) => part.text))
				: [block.type, 'passage' in block ? block.passage.text : '']
		);
		expect(found).toEqual([
			[['Action'], ['Échéance']],
			[['Former', 'Informer'], ['2025']],
			['blank', ''],
			['heading', 'Suivi'],
			['paragraph', 'Un bilan sera déposé chaque année.']
		]);
	});

	it('one column of text is read as text: titles, sentences and the entries that words announce', async () => {
		const lines = [
			'Plan de la Ville',
			'Mesures :',
			'Former le personnel des bibliothèques',
			'Ouvrir un guichet unique',
			'• Publier un guide',
			'Fin du plan.'
		];
		const rows = lines.map((words, index) => `<row r="${index + 1}">${text(`A${index + 1}`, words)}</row>`).join('');
		const { blocks } = await readDocument(workbook(rows), 'plan.xlsx');
		expect(blocks.map((block) => [block.type, 'passage' in block ? block.passage.text : ''])).toEqual([
			['paragraph', 'Plan de la Ville'],
			['paragraph', 'Mesures :'],
			['bullet', 'Former le personnel des bibliothèques'],
			['bullet', 'Ouvrir un guichet unique'],
			['bullet', 'Publier un guide'],
			['paragraph', 'Fin du plan.']
		]);
	});

	it('what is written larger or bolder than the text is a title, but not what says what to do in bold', async () => {
		const styles =
			'<styleSheet><fonts><font><sz val="10"/></font><font><b/><sz val="16"/></font><font><b val="true"/><sz val="10"/></font><font><b val="0"/><sz val="10"/></font></fonts>' +
			`<cellXfs>${[0, 1, 2, 3].map((font) => `<xf fontId="${font}"/>`).join('')}</cellXfs></styleSheet>`;
		const lines: [number, string][] = [
			[1, 'Plan de la Ville'],
			[0, 'La Ville a tenu des rencontres dans chacun de ses quartiers.'],
			[2, '1. Emploi et logement'],
			[2, 'Former le personnel'],
			[3, 'Le personnel des bibliothèques en a fait la demande.']
		];
		const rows = lines.map(
			([style, words], at) => `<row r="${at + 1}">${text(`A${at + 1}`, words).replace('<c ', `<c s="${style}" `)}</row>`
		);
		const { blocks } = await readDocument(workbook(rows.join(''), styles), 'plan.xlsx');
		expect(blocks.map((block) => (block.type === 'heading' ? [block.level, block.passage.text] : block.type))).toEqual([
			[1, 'Plan de la Ville'],
			'paragraph',
			[2, '1. Emploi et logement'],
			'paragraph',
			'paragraph'
		]);
	});
});
