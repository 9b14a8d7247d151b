import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from '../model/sheet.ts';

export interface NamedSheet extends Sheet {
	name: string;
}

/** Characters that XML 1.0 can't hold are dropped. */
const escaped = (text: string): string =>
	text
		.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** 0 → A, 25 → Z, 26 → AA. */
const letters = (index: number): string =>
	(index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A text is an inline string: whatever it begins with, a spreadsheet never runs it. */
const cell = (value: Cell, place: string, style: number): string => {
	if (value === null) return '';
	if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
	if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
	return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const row = (values: readonly Cell[], index: number, style: number): string =>
	`<row r="${index}">${values.map((value, column) => cell(value, `${letters(column)}${index}`, style)).join('')}</row>`;

const widthOf = ({ rows }: Sheet, name: string, column: number): number =>
	Math.min(70, Math.max(8, name.length + 2, ...rows.slice(0, 200).map((values) => String(values[column] ?? '').length + 1)));

const worksheet = (sheet: Sheet): string => {
	const names = sheet.columns.map(({ name }) => name);
	const widths = names.map((name, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(sheet, name, i)}" customWidth="1"/>`);
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${row(names, 1, 1)}${sheet.rows.map((values, index) => row(values, index + 2, 2)).join('')}</sheetData></worksheet>`;
};

/** 0: as it comes; 1: bold header; 2: text that wraps, at the top of its cell. */
const styles =
	'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

/** Excel's own limits: 31 characters, none of []:*?/\ */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An Office Open XML workbook with typed cells, header frozen. Written here and not by a package: those that run in a browser zip in
 * a worker made from a blob, which the site's security policy refuses. The date in the archive is fixed: same rows, same bytes.
 */
export function toXlsx(sheets: readonly NamedSheet[]): Uint8Array<ArrayBuffer> {
	const each = (write: (sheet: NamedSheet, id: number) => string): string => sheets.map((sheet, index) => write(sheet, index + 1)).join('');
	const files: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>${each((_, id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${part}.worksheet+xml"/>`)}</Types>`,
		'_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${each(({ name }, id) => `<sheet name="${escaped(sheetName(name))}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${each((_, id) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': styles,
		...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)]))
	};
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
	const bytes = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(head + xml)]));
	return zipSync(bytes, { mtime: new Date(2000, 0, 1) }) as Uint8Array<ArrayBuffer>;
}
