import type { Bar } from '#lib/charts/bars.ts';
import type { Sheet } from '#lib/model/sheet.ts';

export interface QuickChart {
	number: string;
	label: string;
	/** years and other whole numbers stand upright, in their order; names lie as bars */
	upright: boolean;
	bars: Bar[];
}

const most = 40;

/** A figure for a result of few columns: its last column of numbers, by its names or by its whole numbers; null where none would be honest. */
export function quickChart({ columns, rows }: Sheet): QuickChart | null {
	const numeric = columns.flatMap(({ type }, index) => (type === 'integer' || type === 'number' ? [index] : []));
	const texts = columns.flatMap(({ type }, index) => (type === 'text' ? [index] : []));
	const value = numeric.at(-1);
	if (value === undefined || rows.length < 2 || columns.length > 4) return null;
	const scale = texts.length === 0 && numeric.length === 2 && columns[numeric[0] ?? 0]?.type === 'integer' ? numeric[0] : undefined;
	const names = scale === undefined ? texts : [scale];
	if (names.length === 0 || rows.some((row) => typeof row[value] === 'number' && row[value] < 0)) return null;
	const bars = rows.slice(0, most).map((row) => ({
		label: names.map((index) => String(row[index] ?? '—')).join(', '),
		n: Number(row[value] ?? 0),
		strong: true,
		mark: null
	}));
	const named = names.map((index) => columns[index]?.name ?? '').join(', ');
	return { number: columns[value]?.name ?? '', label: named, upright: scale !== undefined, bars };
}
