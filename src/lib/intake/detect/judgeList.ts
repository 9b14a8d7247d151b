import type { ItemKind } from '#lib/model/vocabulary.ts';
import { announced, asksFor, findings, headingsOf, kindUnder } from './announced.ts';
import type { Entry } from './entries.ts';
import type { Bearing, Judged, Judgement } from './judgement.ts';
import { judgeParagraphs } from './judgeParagraphs.ts';
import { type Signs, signsOf } from './listSigns.ts';
import { asksThat, namedKind, pointsOf, share } from './points.ts';
import type { Reason } from '../said/reasons.ts';
import type { DocumentSection } from './sections.ts';

/** Share of points that must ask for something for the list to be of recommendations. */
const MOST = 0.6;
/** Weight of the signs from which a list is one of entries. */
const ENOUGH = 0.5;

const percent = (value: number): number => Math.round(value * 100);

/** Points and paragraphs under a title: are they something to do, and what? */
export function judgeList(section: DocumentSection, own: Entry[], bearing: Bearing, judged: Judged): Judgement {
	const points = pointsOf(own);
	const headings = headingsOf(section);
	const titled = headings.map(announced).find((found) => found !== null) ?? null;
	const kind = kindOf(section, points, titled, bearing);
	if (points.length === 0) {
		const paragraphs = own.filter((entry) => entry.shape === 'prose');
		return judgeParagraphs(paragraphs, headings, kind, bearing, judged);
	}
	const signs = signsOf(section, own, points, { kind, titled, bearing });
	const score = weigh(signs, bearing);
	return judged(score >= ENOUGH ? 'hierarchy' : 'context', Math.min(1, Math.max(0, score)), reasonsOf(signs, bearing), kind);
}

/** Named points say what they are, then the words over them; what the entries ask for is a recommendation. */
function kindOf(section: DocumentSection, points: Entry[], titled: ItemKind | null, bearing: Bearing): ItemKind | null {
	const said = kindUnder(section);
	const inPassing = said !== null && findings.includes(said) && titled !== said && !bearing.isConsultation;
	const wishes = points.filter(asksThat).length;
	return namedKind(points) ?? (inPassing ? titled : said) ?? (wishes > points.length * MOST || asksFor(section) ? 'recommendation' : null);
}

/** The weights were set on documents with known answers (tests/detect/fixtures); from 0.5 the list is one of entries. */
function weigh(signs: Signs, { isDeck, isConsultation, isReport, named: numbersItsOwn }: Bearing): number {
	const { kind, deeds, named, near, underQuestion } = signs;
	return (
		0.45 * deeds -
		(signs.hollow ? 0.3 : 0) +
		(kind ? (near ? 0.4 : 0.3) : 0) +
		(signs.planned ? 0.15 : 0) +
		(kind && isDeck ? (near ? 0.15 : 0.2) : 0) +
		(signs.marked ? 0.2 : 0) +
		(named > 0 ? 0.5 * share(named, signs.points) : 0) +
		(underQuestion && isConsultation ? 0.3 : 0) +
		(kind && isConsultation && !underQuestion && near ? 0.15 : 0) +
		(signs.carried > 0 ? 0.25 : 0) +
		0.1 * signs.sequence -
		(numbersItsOwn && named === 0 ? 0.4 : 0) -
		(signs.aside ? 0.7 : 0) -
		(signs.quoted || signs.purpose ? 0.8 : 0) -
		(isReport ? 0.4 : 0) -
		0.4 * signs.past -
		(isConsultation ? 0 : 0.4 * signs.questions)
	);
}

function reasonsOf({ kind, points, deeds, named, carried, aside, quoted, purpose, past }: Signs, bearing: Bearing): Reason[] {
	const reasons: (Reason | false)[] = [
		{ code: 'points', values: [points, percent(deeds)] },
		kind !== null && { code: 'announced', values: [kind] },
		named > 0 && { code: 'named', values: [named] },
		carried > 0 && { code: 'labelled', values: [carried] },
		bearing.named && named === 0 && { code: 'not-among-numbered', values: [] },
		aside !== null && { code: 'aside-title', values: [aside] },
		quoted && { code: 'quoted', values: [] },
		purpose && { code: 'event-purpose', values: [] },
		bearing.isReport && { code: 'report', values: [] },
		past > 0.3 && { code: 'past', values: [percent(past)] }
	];
	return reasons.filter((reason) => reason !== false);
}
