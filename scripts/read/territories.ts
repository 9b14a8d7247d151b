import { z } from 'zod';
import { readCsv, type CsvRow } from './csv.ts';
import type { Problem } from './problems.ts';

const blankAsNull = <T>(kind: z.ZodType<T, string>) => z.union([z.literal('').transform(() => null), kind]);
/** A number in a range, written with a decimal point. */
export const numberBetween = (low: number, high: number) =>
	z
		.string()
		.refine((text) => /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= low && Number(text) <= high, {
			error: `écrivez un nombre entre ${low} et ${high}, avec un point décimal.`
		})
		.transform(Number);

const territory = z.object({
	code: z.string().min(1),
	name: z.string().min(1),
	level: z.enum(['province', 'region', 'mrc', 'municipal', 'borough']),
	region_code: blankAsNull(z.string()),
	lat: blankAsNull(numberBetween(40, 63)),
	lon: blankAsNull(numberBetween(-80, -56)),
	tile_row: blankAsNull(numberBetween(0, 20)),
	tile_col: blankAsNull(numberBetween(0, 20)),
	rpce: z.enum(['true', 'false']).transform((text) => text === 'true'),
	known_document: blankAsNull(z.string())
});

export type Territory = z.infer<typeof territory>;

/** Regions, MRC, municipalities and boroughs; codes unique, regions known. */
export function readTerritories(file: string, problems: Problem[]): Territory[] {
	const rows = readCsv<Territory>(file, territory, problems);
	const codes = new Set<string>();
	for (const { code, line } of rows) {
		if (codes.has(code)) problems.push({ file, line, message: `territoire « ${code} » déjà déclaré plus haut. Gardez une seule ligne.` });
		codes.add(code);
	}
	for (const { region_code, line } of rows) {
		if (region_code === null || codes.has(region_code)) continue;
		problems.push({ file, line, message: `région « ${region_code} » inconnue. Écrivez le code d’une région de ce fichier.` });
	}
	return rows.map(withoutLine);
}

const withoutLine = ({ line: _line, ...territory }: CsvRow<Territory>): Territory => territory;
