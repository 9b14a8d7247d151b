import { counted } from '../count.ts';
import { formats } from '../format.ts';

interface Errors {
	tp: number;
	fp: number;
	fn: number;
	tn: number;
}

const { integer: i, percent: p, points } = formats.fr;

const fr = {
	share: (document: string, coded: number, corrected: number, low: number, high: number) =>
		`${document} : ${p(coded, 1)} selon le classement automatique; ${p(corrected, 1)} une fois corrigé de ses erreurs mesurées, de ${p(low, 1)} à ${p(high, 1)}.`,
	measured: ({ tp, fp, fn, tn }: Errors, items: number) =>
		`Erreurs mesurées pour ce thème : ${i(tp)} trouvés sur ${counted('fr', tp + fn, ['élément qui le porte', 'éléments qui le portent'])}; ${i(fp)} mis à tort sur ${i(fp + tn)} autres (${counted('fr', items, ['élément', 'éléments'])} que le classement n’avait pas vus).`,
	few: (document: string, seen: number, least: number) =>
		`${document} : la part vient du classement automatique et n’est pas corrigée. Ses erreurs n’ont été mesurées que sur ${counted('fr', seen, ['élément de ce thème', 'éléments de ce thème'])} (minimum ${i(least)}).`,
	chance: (document: string) =>
		`${document} : la part vient du classement automatique et n’est pas corrigée. Pour ce thème, il ne fait pas mieux que le hasard : relisez les éléments.`,
	gap: (coded: number, corrected: number, low: number, high: number) =>
		`Classement automatique : ${points(coded)} codé, ${points(corrected)} corrigé de ses erreurs mesurées, de ${points(low)} à ${points(high)}.`,
	unclear: 'Une fois corrigé, le sens de l’écart n’est plus sûr.',
	gapFew: (seen: number, least: number) =>
		`Thèmes du classement automatique, écart non corrigé : erreurs mesurées sur ${counted('fr', seen, ['élément', 'éléments'])} (minimum ${i(least)}).`,
	gapChance: 'Thèmes du classement automatique, écart non corrigé : pour ce thème, il ne fait pas mieux que le hasard.',
	partly: (documents: string) =>
		`${documents} : des personnes ont lu une partie des éléments, le classement automatique les autres. La part n’est pas corrigée : les données ne disent pas lesquels une personne a lus sans y voir de thème.`,
	objectives: (documents: string) =>
		`${documents} : les thèmes viennent du classement automatique et la part d’objectifs n’est pas corrigée. Un objectif compte dès qu’un de ses éléments porte le thème : ses erreurs dépendent du nombre d’éléments qu’il réunit, et elles n’ont été mesurées que par élément.`,
	gapPartly: 'Une partie des thèmes vient du classement automatique, le reste de personnes : écart non corrigé.',
	asCoded: (documents: string) =>
		`${documents} : des thèmes viennent du classement automatique; les parts sont montrées telles que codées. Les pages Thèmes et Écarts les disent aussi corrigées.`,
	column: 'Part corrigée du classement',
	notCorrected: 'non corrigée',
	coded: 'codage par des personnes'
};

const { integer: ei, percent: ep, points: epoints } = formats.en;

const en: typeof fr = {
	share: (document, coded, corrected, low, high) =>
		`${document}: ${ep(coded, 1)} by the automatic coding; ${ep(corrected, 1)} once corrected for its measured errors, from ${ep(low, 1)} to ${ep(high, 1)}.`,
	measured: ({ tp, fp, fn, tn }, items) =>
		`Errors measured for this theme: ${ei(tp)} found of ${counted('en', tp + fn, ['item that carries it', 'items that carry it'])}; ${ei(fp)} wrongly given of ${ei(fp + tn)} others (${counted('en', items, ['item', 'items'])} that the coding had not been shown).`,
	few: (document, seen, least) =>
		`${document}: the share comes from the automatic coding and is not corrected. Its errors were measured on only ${counted('en', seen, ['item of this theme', 'items of this theme'])} (minimum ${ei(least)}).`,
	chance: (document) =>
		`${document}: the share comes from the automatic coding and is not corrected. For this theme it does no better than chance: read the items again.`,
	gap: (coded, corrected, low, high) =>
		`Automatic coding: ${epoints(coded)} as coded, ${epoints(corrected)} corrected for its measured errors, from ${epoints(low)} to ${epoints(high)}.`,
	unclear: 'Once corrected, the direction of the gap is no longer sure.',
	gapFew: (seen, least) =>
		`Themes from the automatic coding, gap not corrected: errors measured on ${counted('en', seen, ['item', 'items'])} (minimum ${ei(least)}).`,
	gapChance: 'Themes from the automatic coding, gap not corrected: for this theme it does no better than chance.',
	partly: (documents) =>
		`${documents}: people read some of the items, the automatic coding the others. The share is not corrected: the data do not say which ones a person read without seeing a theme.`,
	objectives: (documents) =>
		`${documents}: themes come from the automatic coding and the share of objectives is not corrected. An objective counts as soon as one of its items carries the theme: its errors depend on how many items it holds, and they were measured item by item only.`,
	gapPartly: 'Some of the themes come from the automatic coding, the others from people: gap not corrected.',
	asCoded: (documents) =>
		`${documents}: themes come from the automatic coding; shares are shown as coded. The pages Themes and Gaps also give them corrected.`,
	column: 'Share corrected for the coding',
	notCorrected: 'not corrected',
	coded: 'coded by people'
};

export const correction = { fr, en };
