import { bars } from '../model/bars.ts';

interface Measured {
	tp: number;
	fn: number;
	f1: number | null;
}

/** The lowest F1: that of the main measure, and those of others that have enough labels to find. A theme is judged where it does worst. */
export function lowestF1(main: Measured, ...others: readonly Measured[]): number | null {
	const figures = [main, ...others.filter(({ tp, fn }) => tp + fn >= bars.items)].flatMap(({ f1 }) => f1 ?? []);
	return figures.length === 0 ? null : Math.min(...figures);
}

export interface Reliability {
	/** agreement of the two codings, null when it can't be computed */
	alpha: number | null;
	/** items that carry the theme in the reference */
	items: number;
	/** accuracy of the classifier; null where the labels come from people */
	f1: number | null;
}

const decimal = (value: number): string => value.toFixed(2).replace('.', ',');

/** Whether a theme may be counted and compared, and in French why not. All reasons are given, the most basic first. */
export function reliabilityBar({ alpha, items, f1 }: Reliability): { reliable: boolean; reason: string | null } {
	const reasons: string[] = [];
	if (items < bars.items)
		reasons.push(
			`${items === 0 ? 'aucun élément' : items === 1 ? 'un seul élément' : `${items} éléments seulement`} (minimum ${bars.items})`
		);
	if (alpha === null) reasons.push("l'accord entre les deux codages ne peut pas être calculé");
	else if (alpha < bars.alpha)
		reasons.push(`les deux codages s'accordent trop peu (alpha ${decimal(alpha)}, minimum ${decimal(bars.alpha)})`);
	if (f1 !== null && f1 < bars.f1)
		reasons.push(`le classement automatique se trompe trop (F1 ${decimal(f1)}, minimum ${decimal(bars.f1)})`);
	return { reliable: reasons.length === 0, reason: reasons.length === 0 ? null : `Thème peu fiable : ${reasons.join('; ')}.` };
}
