import { existsSync } from 'node:fs';
import { z } from 'zod';
import { deciders, decisions } from '#lib/model/vocabulary.ts';
import { readCsv, type CsvRow } from './csv.ts';
import type { Problem } from './problems.ts';

const link = z.object({
	demand_id: z.string().min(1),
	action_id: z.string().min(1),
	decision: z.enum(decisions),
	reason: z.string(),
	decided_by: z.enum(['', ...deciders]).default(''),
	decided_on: z.union([z.literal(''), z.iso.date()]).default('')
});

/** What a person decided of a demand and an action: the second takes the first up, or does not. */
export type Link = CsvRow<z.infer<typeof link>> & { file: string };

/** Decisions on demands and actions; an absent file means none yet. A pair is decided once. Whether the items exist is checked when the plans have been read. */
export function readLinks(file: string, problems: Problem[]): Link[] {
	if (!existsSync(file)) return [];
	const seen = new Map<string, number>();
	return readCsv<z.infer<typeof link>>(file, link, problems, ['decided_by', 'decided_on']).map((row) => {
		const pair = `${row.demand_id} → ${row.action_id}`;
		const first = seen.get(pair);
		if (first === undefined) seen.set(pair, row.line);
		else
			problems.push({
				file,
				line: row.line,
				message: `« ${pair} » est déjà décidé à la ligne ${first}. Gardez une seule des deux lignes.`
			});
		return { ...row, file };
	});
}
