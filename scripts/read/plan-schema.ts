import { z } from 'zod';
import type { ColumnRole, Edit, LayoutName, Part, PlanCorrection, PlanDescription, PlanNames, Reading, Rule } from '#lib/model/plan.ts';
import { grades, itemKinds, levels, planKinds } from '#lib/model/vocabulary.ts';

/** Every key of a type with its schema: a key added to the type and forgotten here does not compile. */
type Shape<T> = { [Key in keyof Required<T>]: z.ZodType };

const names = <T extends string>(record: Record<T, true>): [T, ...T[]] => Object.keys(record) as [T, ...T[]];
const text = z.string().trim().min(1);
const line = z.int().positive();
const itemKind = z.enum(itemKinds);

const layouts = names<LayoutName>({
	table: true,
	outline: true,
	list: true,
	paragraphs: true,
	report: true,
	slides: true,
	recommendations: true,
	hierarchy: true,
	context: true,
	people: true,
	acronyms: true,
	contents: true,
	furniture: true
});

const columnRoles = names<ColumnRole>({
	section: true,
	objective: true,
	action: true,
	steps: true,
	lead: true,
	collaborators: true,
	'lead-and-potential': true,
	timing: true,
	indicator: true,
	status: true,
	number: true,
	ignore: true
});

const rule = z.strictObject({
	under: text.exactOptional(),
	kind_is: itemKind.exactOptional(),
	leaf: z.boolean().exactOptional(),
	kind: itemKind.exactOptional(),
	id: text.exactOptional(),
	implicit_lead: text.exactOptional()
} satisfies Shape<Rule>);

const part = z.strictObject({
	from: text.exactOptional(),
	layout: z.enum(layouts),
	subtitles: z.enum(['item', 'heading']).exactOptional(),
	section: text.exactOptional(),
	kind: itemKind.exactOptional(),
	id: text.exactOptional(),
	sub_kind: itemKind.exactOptional(),
	sub_id: text.exactOptional(),
	implicit_lead: text.exactOptional(),
	rules: z.array(rule).exactOptional(),
	headings: z.array(z.strictObject({ match: text, depth: z.int().positive() })).exactOptional(),
	furniture: z.array(text).exactOptional(),
	columns: z.array(z.enum(columnRoles)).exactOptional()
} satisfies Shape<Part>);

const reading = z.strictObject({
	line,
	expect: text,
	as: z.enum(['item', 'label', 'furniture', 'section', 'personal']),
	id: text.exactOptional(),
	reason: text
} satisfies Shape<Reading>);

const place = { line, expect: text, reason: text };
const edit: z.ZodType<Edit> = z.discriminatedUnion('do', [
	z.strictObject({ ...place, do: z.literal('discard') }),
	z.strictObject({ ...place, do: z.literal('kind'), kind: itemKind }),
	z.strictObject({ ...place, do: z.literal('merge'), with: text }),
	z.strictObject({ ...place, do: z.literal('split'), second: text }),
	z.strictObject({ ...place, do: z.literal('actors'), leads: z.array(text), collaborators: z.array(text) }),
	z.strictObject({ ...place, do: z.literal('timing'), timing: z.array(text) })
]);

const correction = z.strictObject({
	line,
	expect: z.string().min(1),
	raw: z.string().min(1),
	fix: z.string(),
	reason: text
} satisfies Shape<PlanCorrection>);

const planId = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union' });

/** `plan.yaml`. */
export const planSchema: z.ZodType<PlanDescription> = z.strictObject({
	id: planId,
	title: text,
	short_title: text,
	organisation: text,
	kind: z.enum(planKinds),
	level: z.enum(levels),
	territory: text,
	subject: text,
	years: z
		.tuple([z.int(), z.int()])
		.refine(([start, end]) => start <= end, { error: 'la première année suit la dernière. Écrivez [première, dernière].' }),
	language: z.string().regex(/^[a-z]{2}$/, { error: 'écrivez un code de langue à deux lettres (fr, en)' }),
	publisher: text,
	licence: text,
	url: z.url({ protocol: /^https?$/, error: 'une adresse qui commence par https:// ou http:// est attendue' }).nullable(),
	source: z.string().regex(/^[^/\\]+$/, { error: 'écrivez le nom du fichier seul, sans dossier' }),
	encoding: z.enum(['windows-1252', 'utf-16']).exactOptional(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'une empreinte SHA-256 compte 64 chiffres de 0 à 9 et de a à f' }),
	supersedes: text.nullable(),
	note: text.nullable(),
	leads: z.enum(['named', 'implicit', 'none']),
	confidence: z.enum(grades).exactOptional(),
	parts: z.array(part).min(1),
	readings: z.array(reading),
	edits: z.array(edit).exactOptional(),
	corrections: z.array(correction).exactOptional(),
	names: z
		.strictObject({ keep: z.array(text).exactOptional(), remove: z.array(text).exactOptional() } satisfies Shape<PlanNames>)
		.exactOptional()
} satisfies Shape<PlanDescription>);
