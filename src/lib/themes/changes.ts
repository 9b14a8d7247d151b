import { fold } from '#lib/text/fold.ts';
import { isTooWide } from './cue.ts';
import type { Codebook, Theme } from './types.ts';

/** The lists of cues of a theme that can be changed, named as in `themes.yaml`, most used first. */
export const cueLists = ['cues', 'negative_cues', 'patterns', 'verb_cues', 'weak_cues', 'cues_en', 'negative_cues_en'] as const;
export type CueList = (typeof cueLists)[number];

/** One cue added to a list of a theme, or taken out of it. */
export interface Change {
	theme: string;
	list: CueList;
	op: '+' | '-';
	cue: string;
}

export type ChangeProblem =
	| {
			why:
				| 'theme'
				| 'absent'
				| 'present'
				| 'opposed'
				| 'blank'
				| 'long'
				| 'gap'
				| 'parenthesis'
				| 'optional'
				| 'many'
				| 'beginning'
				| 'ending';
	  }
	| { why: 'class' | 'sign'; what: string };

const maxLength = 300;
const shortestBeginning = 2;

export const cuesOf = (theme: Theme, list: CueList): readonly string[] => {
	if (list === 'cues') return theme.cues.cue;
	if (list === 'patterns') return theme.cues.pattern;
	if (list === 'verb_cues') return theme.cues.verb;
	if (list === 'weak_cues') return theme.cues.weak;
	return theme[list];
};

const withCues = (theme: Theme, list: CueList, cues: string[]): Theme => {
	if (list === 'cues') return { ...theme, cues: { ...theme.cues, cue: cues } };
	if (list === 'patterns') return { ...theme, cues: { ...theme.cues, pattern: cues } };
	if (list === 'verb_cues') return { ...theme, cues: { ...theme.cues, verb: cues } };
	if (list === 'weak_cues') return { ...theme, cues: { ...theme.cues, weak: cues } };
	return { ...theme, [list]: cues };
};

/** The changes that lead from the cues of a theme to the lines that a person wrote; blank lines and the order do not count. */
export function changesOf(theme: Theme, list: CueList, lines: readonly string[]): Change[] {
	const base = cuesOf(theme, list);
	const wanted = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
	const change = (op: Change['op']) => (cue: string) => ({ theme: theme.id, list, op, cue });
	return [...base.filter((cue) => !wanted.includes(cue)).map(change('-')), ...wanted.filter((cue) => !base.includes(cue)).map(change('+'))];
}

/** The codebook once changed; changes of themes that it does not have are left out. */
export function applyChanges(codebook: Codebook, changes: readonly Change[]): Codebook {
	const themes = codebook.themes.map((theme) => {
		const own = changes.filter((change) => change.theme === theme.id);
		return cueLists.reduce((changed, list) => {
			const of = own.filter((change) => change.list === list);
			if (of.length === 0) return changed;
			const out = of.filter(({ op }) => op === '-').map(({ cue }) => cue);
			const added = of.filter(({ op }) => op === '+').map(({ cue }) => cue);
			return withCues(changed, list, [...cuesOf(changed, list).filter((cue) => !out.includes(cue)), ...added]);
		}, theme);
	});
	return { ...codebook, themes };
}

const signs = /[^\p{L}\p{N}\s'’*|@()?+~.<>_-]/u;

/** What is wrong with a cue as it is written (`cue.ts` says the language), or null. */
export function cueProblem(cue: string, classes: Readonly<Record<string, readonly string[]>>): ChangeProblem | null {
	const written = cue.trim();
	if (written === '') return { why: 'blank' };
	if (written.length > maxLength) return { why: 'long' };
	const sign = signs.exec(written)?.[0];
	if (sign !== undefined) return { why: 'sign', what: sign };
	const parts = fold(written).replace(/['-]/g, ' ').trim().split(/\s+/);
	const isGap = (part: string | undefined): boolean => part !== undefined && /^\.\.\d*$/.test(part);
	if (isGap(parts[0]) || isGap(parts.at(-1)) || parts.some((part) => part.includes('.') && !isGap(part))) return { why: 'gap' };
	const whole = (part: string): boolean => /^\([^()]+\)$/.test(part) || !/[()]/.test(part);
	if (!parts.every(whole)) return { why: 'parenthesis' };
	if (parts.every((part) => part.startsWith('(') || isGap(part))) return { why: 'optional' };
	if (isTooWide(written, classes)) return { why: 'many' };
	const choices = parts.filter((part) => !isGap(part)).flatMap((part) => part.replace(/[()]/g, '').split('|'));
	for (const choice of choices) {
		const name = /^@(.*)$/.exec(choice)?.[1];
		if (name !== undefined && !Object.hasOwn(classes, name)) return { why: 'class', what: `@${name}` };
		if (choice === '' || (choice.includes('*') && !new RegExp(`^~?[^*]{${shortestBeginning},}\\*$`).test(choice)))
			return { why: 'beginning' };
		if (choice.includes('+') && !/^[^+]+er\+$/.test(choice)) return { why: 'ending' };
	}
	return null;
}

/** The first thing wrong with a change of this codebook, the other changes being made; null for a sound one. */
export function changeProblem(codebook: Codebook, change: Change, changes: readonly Change[]): ChangeProblem | null {
	const theme = codebook.themes.find(({ id }) => id === change.theme);
	if (!theme) return { why: 'theme' };
	const there = cuesOf(theme, change.list).includes(change.cue);
	if (change.op === '-') return there ? null : { why: 'absent' };
	if (there) return { why: 'present' };
	const after = applyChanges(codebook, changes).themes.find(({ id }) => id === change.theme) ?? theme;
	const opposite: readonly CueList[] = change.list.startsWith('negative')
		? cueLists.filter((list) => !list.startsWith('negative') && list.endsWith('_en') === change.list.endsWith('_en'))
		: [change.list.endsWith('_en') ? 'negative_cues_en' : 'negative_cues'];
	if (opposite.some((list) => cuesOf(after, list).includes(change.cue))) return { why: 'opposed' };
	return cueProblem(change.cue, codebook.lexicon.classes);
}

/** « employment.cues+stage* » : as short as an address needs, accents as they are. */
export const changeText = ({ theme, list, op, cue }: Change): string => `${theme}.${list}${op}${cue}`;

/** The change that a text stands for, or null. */
export function readChange(text: string): Change | null {
	const found = /^([a-z0-9-]+)\.([a-z_]+)([+-])(.+)$/su.exec(text);
	const [, theme = '', list = '', op = '', cue = ''] = found ?? [];
	const known = cueLists.find((name) => name === list);
	return known && (op === '+' || op === '-') ? { theme, list: known, op, cue } : null;
}
