import { withoutJoiners } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Cell, CellType, Sheet, SheetColumn } from '../model/sheet.ts';

/** Elements that stand apart on screen: their texts are kept apart too. */
const apart = new Set(['p', 'li', 'div', 'br', 'dt', 'dd', 'details', 'summary', 'ul', 'blockquote']);
const between = ' · ';

const childrenOf = (parent: Element, ...names: string[]): Element[] =>
	[...parent.children].filter((child) => names.includes(child.localName));

/** Text of a cell as it reads, spaces folded; `without` and what is hidden from sight or is no word are left out. */
function textOf(node: Node, without: Element | null): string {
	const walk = (one: Node): string => {
		if (one === without) return ' ';
		if (one.nodeType === 3) return one.nodeValue ?? '';
		if (one.nodeType !== 1) return '';
		const element = one as Element;
		if (['svg', 'button'].includes(element.localName) || element.getAttribute('aria-hidden') === 'true') return '';
		const inside = [...element.childNodes].map(walk).join('');
		const block = apart.has(element.localName) || ['role', 'kind', 'doubt'].some((name) => element.classList.contains(name));
		return block ? `\n${inside}\n` : inside;
	};
	return withoutJoiners(walk(node))
		.split('\n')
		.map((part) => part.replace(/\s+/gu, ' ').trim())
		.filter((part) => part !== '')
		.join(between);
}

/** A number written in a language's own way, or null. */
function numberIn(text: string, language: Language): number | null {
	const bare = text.replace(/\s/gu, '').replace('−', '-');
	const plain = language === 'fr' ? bare.replace(',', '.') : bare.replaceAll(',', '');
	return /^[+-]?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** Rows of cells with every span spread out: a cell over two rows stands in both. */
function grid(rows: readonly Element[]): Element[][] {
	const spread: Element[][] = rows.map(() => []);
	rows.forEach((row, y) => {
		let x = 0;
		for (const cell of childrenOf(row, 'th', 'td')) {
			while (spread[y]?.[x]) x++;
			const [across, down] = [Number(cell.getAttribute('colspan') ?? 1), Number(cell.getAttribute('rowspan') ?? 1)];
			for (let dy = 0; dy < down; dy++)
				for (let dx = 0; dx < across; dx++) if (spread[y + dy]) (spread[y + dy] as Element[])[x + dx] = cell;
			x += across;
		}
	});
	return spread;
}

interface Read {
	value: Cell;
	/** what the cell says besides its number */
	rest: string;
}

/** A number that opens its items is that number, whatever stands beside it; `data-value` says it outright. */
function readCell(cell: Element | undefined, numeric: boolean, language: Language): Read {
	if (!cell) return { value: null, rest: '' };
	const given = cell.getAttribute('data-value');
	if (given !== null) return { value: given === '' ? null : Number(given), rest: '' };
	const counts = [...cell.querySelectorAll('a[data-items][data-n]')];
	const [only] = counts;
	if (only && counts.length === 1 && numeric) return { value: Number(only.getAttribute('data-n')), rest: textOf(cell, only) };
	const text = textOf(cell, null);
	const found = numeric ? numberIn(text, language) : null;
	return numeric ? { value: found, rest: found === null ? text : '' } : { value: text === '' ? null : text, rest: '' };
}

const typeOf = (values: readonly Cell[]): CellType =>
	values.every((value) => value === null || Number.isInteger(value)) ? 'integer' : 'number';

/**
 * A table of a page as typed rows: exactly what it shows. A column of numbers whose cells say more than a number (a share, « not
 * mentioned ») gets a second column for those words. Rows that hold a table of their own explain another row, and are left out.
 */
export function readTable(table: Element, language: Language, detail: string): Sheet {
	const head = grid(childrenOf(table, 'thead').flatMap((group) => childrenOf(group, 'tr')));
	const body = childrenOf(table, 'tbody')
		.flatMap((group) => grid(childrenOf(group, 'tr')))
		.filter((row) => !row.some((cell) => cell.querySelector('table')));
	const width = Math.max(0, ...[...head, ...body].map((row) => row.length));
	const columns: SheetColumn[] = [];
	const values: Cell[][] = [];
	for (let x = 0; x < width; x++) {
		const name = [...new Set(head.flatMap((row) => row.slice(x, x + 1).map((cell) => textOf(cell, null))))]
			.filter((text) => text !== '')
			.join(between);
		const numeric = head.some((row) => row[x]?.classList.contains('number')) || body.some((row) => row[x]?.classList.contains('number'));
		const read = body.map((row) => readCell(row[x], numeric, language));
		const given = read.map(({ value }) => value);
		if (!numeric || given.some((value) => value !== null)) {
			columns.push({ name, type: numeric || given.some((value) => typeof value === 'number') ? typeOf(given) : 'text' });
			values.push(given);
		}
		if (read.some(({ rest }) => rest !== '')) {
			columns.push({ name: given.some((value) => value !== null) ? `${name}, ${detail}` : name, type: 'text' });
			values.push(read.map(({ rest }) => (rest === '' ? null : rest)));
		}
	}
	return { columns, rows: body.map((_, y) => values.map((column) => column[y] ?? null)) };
}
