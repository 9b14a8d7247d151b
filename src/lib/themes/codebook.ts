import { cueLists, cuesOf } from './changes.ts';
import { foldClasses, isTooWide } from './cue.ts';
import { type Plain, Reader } from './reader.ts';
import type { Codebook, FacetValue, Family, HeadingRule, Lexicon, Theme } from './types.ts';

/** Every problem of a codebook, in French, each with the place where it stands. */
export class CodebookError extends Error {
	readonly problems: string[];
	constructor(problems: string[]) {
		super(`Livre de codes illisible :\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
		this.name = 'CodebookError';
		this.problems = problems;
	}
}

const families: readonly string[] = ['A', 'B', 'C', 'D'];

function readTheme(reader: Reader, value: unknown, index: number): Theme {
	const where = `thème n° ${index + 1}`;
	const source = reader.object(value, where);
	const id = reader.text(source, 'id', where);
	const named = id === '' ? where : `thème « ${id} »`;
	const family = reader.text(source, 'family', named);
	if (family !== '' && !families.includes(family)) reader.problems.push(`${named} : famille « ${family} » inconnue (A, B, C ou D)`);
	return {
		id,
		family: family as Family,
		label_fr: reader.text(source, 'label_fr', named),
		label_en: reader.text(source, 'label_en', named),
		cues: {
			cue: reader.texts(source, 'cues', named, true),
			pattern: reader.texts(source, 'patterns', named),
			verb: reader.texts(source, 'verb_cues', named),
			weak: reader.texts(source, 'weak_cues', named)
		},
		cues_en: reader.texts(source, 'cues_en', named),
		negative_cues_en: reader.texts(source, 'negative_cues_en', named),
		negative_cues: reader.texts(source, 'negative_cues', named),
		weak_unless: reader.texts(source, 'weak_unless', named)
	};
}

function readHeading(reader: Reader, value: unknown, index: number): HeadingRule {
	const where = `titre n° ${index + 1}`;
	const source = reader.object(value, where);
	return {
		plan: reader.text(source, 'plan', where),
		heading: reader.text(source, 'heading', where),
		themes: reader.texts(source, 'themes', where, true)
	};
}

function readFacet(reader: Reader, source: Plain, key: string): FacetValue[] {
	return reader.list(source, key, 'themes.yaml').map((value, index) => {
		const where = `« ${key} » n° ${index + 1}`;
		const entry = reader.object(value, where);
		const texts = (name: string): string[] => reader.texts(entry, name, where);
		return {
			id: reader.text(entry, 'id', where),
			cues: texts('cues'),
			weak_cues: texts('weak_cues'),
			negative_cues: texts('negative_cues')
		};
	});
}

function readLexicon(reader: Reader, value: unknown): Lexicon {
	const where = 'lexique';
	const source = reader.object(value, where);
	const classes = reader.object(source['classes'], `${where}, « classes »`);
	return {
		classes: Object.fromEntries(Object.keys(classes).map((name) => [name, reader.texts(classes, name, `${where}, classe @${name}`)])),
		masks: reader.texts(source, 'masks', where, true),
		readable_places: reader.texts(source, 'readable_places', where, true),
		instance_names: reader.texts(source, 'instance_names', where, true),
		organisation_heads: reader.texts(source, 'organisation_heads', where, true),
		instance_heads: reader.texts(source, 'instance_heads', where, true),
		aside_prepositions: reader.texts(source, 'aside_prepositions', where, true),
		aside_exceptions: reader.texts(source, 'aside_exceptions', where, true),
		companions: reader.texts(source, 'companions', where, true),
		citations: reader.texts(source, 'citations', where),
		institutions: reader.texts(source, 'institutions', where, true),
		partner_markers: reader.texts(source, 'partner_markers', where, true),
		modals: reader.texts(source, 'modals', where, true),
		statements: reader.texts(source, 'statements', where),
		action_nouns: reader.texts(source, 'action_nouns', where),
		not_verbs: reader.texts(source, 'not_verbs', where),
		prescriptions: reader.texts(source, 'prescriptions', where),
		purposes: reader.texts(source, 'purposes', where, true),
		open_marks: reader.texts(source, 'open_marks', where, true)
	};
}

function checkReferences(reader: Reader, themes: Theme[], headings: HeadingRule[]): void {
	const ids = new Set<string>();
	for (const { id } of themes) {
		if (ids.has(id)) reader.problems.push(`thème « ${id} » : identifiant déjà employé`);
		ids.add(id);
	}
	const check = (id: string, where: string, allowed: readonly string[] = []): void => {
		if (!ids.has(id) && !allowed.includes(id)) reader.problems.push(`${where} : thème « ${id} » inconnu`);
	};
	for (const theme of themes) for (const id of theme.weak_unless) check(id, `thème « ${theme.id} », weak_unless`, families);
	for (const rule of headings) for (const id of rule.themes) check(id, `titre « ${rule.heading} » de ${rule.plan}`);
}

/** Gaps stand between two words, classes are those of the lexicon, and no cue stands for more sequences than can be looked for. */
function checkCues(reader: Reader, { themes, facets }: Pick<Codebook, 'themes' | 'facets'>, lexicon: Lexicon): void {
	const classes = foldClasses(lexicon.classes);
	const check = (where: string, cues: readonly string[]): void => {
		for (const cue of cues) {
			if (isTooWide(cue, classes))
				reader.problems.push(
					`${where}, repère « ${cue} » : trop de mots entre parenthèses, de listes ou d’intervalles; écrivez deux repères`
				);
			if (/^\.\.|\.\.\d*$/.test(cue)) reader.problems.push(`${where}, repère « ${cue} » : un intervalle (..) doit être entre deux mots`);
			for (const [, name = ''] of cue.matchAll(/@([a-z_]+)/g)) {
				if (!Object.hasOwn(lexicon.classes, name)) reader.problems.push(`${where}, repère « ${cue} » : classe @${name} inconnue`);
			}
		}
	};
	for (const theme of themes)
		check(
			`thème « ${theme.id} »`,
			cueLists.flatMap((list) => cuesOf(theme, list))
		);
	for (const value of Object.values(facets).flat()) check(`« ${value.id} »`, [...value.cues, ...value.weak_cues, ...value.negative_cues]);
}

/**
 * Types the plain objects of `data/reference/themes.yaml` and `data/reference/lexicon.yaml`.
 * @throws CodebookError with all problems
 */
export function parseCodebook(themesFile: unknown, lexiconFile: unknown): Codebook {
	const reader = new Reader();
	const source = reader.object(themesFile, 'themes.yaml');
	const themes = reader.list(source, 'themes', 'themes.yaml', true).map((value, index) => readTheme(reader, value, index));
	const headings = reader.list(source, 'headings', 'themes.yaml').map((value, index) => readHeading(reader, value, index));
	const facets = { modality: readFacet(reader, source, 'modalities'), public: readFacet(reader, source, 'publics') };
	const lexicon = readLexicon(reader, lexiconFile);
	const version = reader.text(source, 'codebook_version', 'themes.yaml');
	checkReferences(reader, themes, headings);
	checkCues(reader, { themes, facets }, lexicon);
	if (reader.problems.length > 0) throw new CodebookError(reader.problems);
	return { version, themes, facets, headings, lexicon };
}
