import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { CodebookTables } from './codebook.ts';
import type { Problem } from './problems.ts';
import { readYaml } from './yaml.ts';

const text = z.string().trim().min(1);
const framework = z.strictObject({
	id: text,
	label_fr: text,
	label_en: text,
	short_fr: text,
	short_en: text,
	citation: text,
	parts: z.array(z.strictObject({ code: text, label_fr: text, label_en: text })).min(1)
});

/** A published framework and its parts, as its authors number them. */
export type Framework = z.infer<typeof framework>;

const frameworksSchema: z.ZodType<Framework[]> = z.array(framework);

/** Published frameworks that the codebook is read against; an absent file means none. Ids and codes are unique, and what the codebook names exists. */
export function readFrameworks(file: string, codebook: CodebookTables | null, problems: Problem[]): Framework[] {
	const read = existsSync(file) ? readYaml(file, frameworksSchema, problems) : null;
	if (!read) return [];
	const { value, lineOf } = read;
	const told = (path: PropertyKey[], message: string): void => void problems.push({ file, line: lineOf(path), message });
	const isRepeat = (id: string, index: number, ids: string[]): boolean => ids.indexOf(id) !== index;
	const ids = value.map(({ id }) => id);
	value.forEach(({ id, parts }, index) => {
		if (isRepeat(id, index, ids)) told([index], `cadre « ${id} » déjà déclaré. Gardez-en un seul.`);
		const codes = parts.map(({ code }) => code);
		codes.forEach((code, part) => {
			if (isRepeat(code, part, codes)) told([index, 'parts', part], `partie « ${code} » déjà déclarée. Gardez-en une seule.`);
		});
		for (const theme of codebook?.themes ?? [])
			for (const code of partCodes(theme, id).filter((named) => !codes.includes(named)))
				told(
					[index, 'parts'],
					`le thème « ${theme.id} » nomme une partie « ${code} » qui n’est pas ici. Ajoutez-la, ou corrigez themes.yaml.`
				);
	});
	return value;
}

/** The parts of a framework that the codebook brings near a theme. */
export const partCodes = ({ frameworks }: CodebookTables['themes'][number], framework: string): string[] =>
	(frameworks?.[framework]?.values ?? []).map(String);
