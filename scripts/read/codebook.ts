import { z } from 'zod';
import type { Problem } from './problems.ts';
import { readYaml } from './yaml.ts';

const text = z.string().trim().min(1);

const family = z.object({ id: text, label_fr: text, label_en: text });

const crosswalk = z.object({ values: z.array(z.union([text, z.number()])), status: text });

const theme = z.object({
	id: text,
	code: text,
	family: text,
	headline: z.boolean().default(false),
	label_fr: text,
	label_en: text,
	short_fr: text,
	short_en: text,
	definition_fr: text,
	definition_en: text,
	include_fr: text,
	exclude_fr: text,
	/** by framework: the parts that this theme comes near to */
	frameworks: z.record(text, crosswalk).optional()
});

const facetCode = z.object({ id: text, label_fr: text, label_en: text, short_fr: text, short_en: text });

const codebookSchema = z.object({
	codebook_version: text,
	families: z.array(family).min(1),
	themes: z.array(theme).min(1),
	modalities: z.array(facetCode),
	publics: z.array(facetCode)
});

/** What the tables need of `themes.yaml`; its cues and headings are read by the classifier. */
export type CodebookTables = z.infer<typeof codebookSchema>;

export function readCodebook(file: string, problems: Problem[]): CodebookTables | null {
	const codebook = readYaml(file, codebookSchema, problems);
	if (!codebook) return null;
	const { value, lineOf } = codebook;
	const families = new Set(value.families.map(({ id }) => id));
	const seen = new Map<string, number>();
	value.themes.forEach(({ id, family }, index) => {
		const line = lineOf(['themes', index]);
		const first = seen.get(id);
		if (first === undefined) seen.set(id, line);
		else problems.push({ file, line, message: `thème « ${id} » déjà déclaré à la ligne ${first}. Donnez-lui un autre identifiant.` });
		if (families.has(family)) return;
		const message = `famille « ${family} » inconnue. Écrivez l’une de : ${[...families].join(', ')}.`;
		problems.push({ file, line: lineOf(['themes', index, 'family']), message });
	});
	return value;
}
