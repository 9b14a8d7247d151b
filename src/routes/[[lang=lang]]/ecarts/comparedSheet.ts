import { conditionThresholds } from '#lib/analysis/evidenceGrade.ts';
import type { I18n } from '#lib/i18n/context.ts';
import type { Cell, Sheet, SheetColumn } from '#lib/model/sheet.ts';
import type { ComparedTheme } from '../../comparison.ts';

type Field = [name: string, type: SheetColumn['type'], cell: (theme: ComparedTheme) => Cell];

const points = (difference: number | null): number | null => (difference === null ? null : Math.round(-difference * 10_000) / 100);

/**
 * A comparison theme by theme: counts, difference in points (second less first) with its interval, grade and variants, the difference under each
 * denominator, then the figure found for each condition of the grade.
 */
export function comparedSheet(
	themes: readonly ComparedTheme[],
	documents: { first: string; second: string },
	nameOf: (theme: string) => string,
	{ t }: I18n
): Sheet {
	const words = t.grades;
	const difference = words.difference(documents.first, documents.second);
	const sides: Field[] = (['first', 'second'] as const).flatMap((side): Field[] => [
		[documents[side], 'integer', (theme) => theme[side].k],
		[`${documents[side]}, n`, 'integer', (theme) => theme[side].n]
	]);
	const readings = (themes[0]?.readings ?? []).map(({ denominator }): Field => [
		`${difference}, ${words.denominators[denominator]}`,
		'number',
		(theme) => points(theme.readings.find((one) => one.denominator === denominator)?.difference ?? null)
	]);
	const conditions = conditionThresholds(themes.length).map(({ id }): Field => [
		words.conditions[id].name,
		'number',
		(theme) => theme.conditions.find((one) => one.id === id)?.figure ?? null
	]);
	const fields: Field[] = [
		[t.themes.theme, 'text', ({ theme_id }) => nameOf(theme_id)],
		...sides,
		[difference, 'number', ({ difference: found }) => points(found)],
		[`${t.chart.interval}, ${words.low}`, 'number', ({ difference: found, interval }) => (found === null ? null : points(interval.high))],
		[`${t.chart.interval}, ${words.high}`, 'number', ({ difference: found, interval }) => (found === null ? null : points(interval.low))],
		[words.grade, 'text', ({ grade }) => `${grade}, ${words.names[grade]}`],
		[words.held, 'integer', ({ robustness }) => robustness.held],
		[words.tried, 'integer', ({ robustness }) => robustness.total],
		...readings,
		...conditions
	];
	return {
		columns: fields.map(([name, type]) => ({ name, type })),
		rows: themes.map((theme) => fields.map(([, , cell]) => cell(theme)))
	};
}
