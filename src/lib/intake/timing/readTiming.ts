import type { TimingKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { isDay, isoDate, lastDay, monthNames, months, seasonNames, seasons, toNumber } from './words.ts';

/** One period read from the words of a timing. */
export interface ReadTiming {
	kind: TimingKind;
	year_start: number | null;
	year_end: number | null;
	date_start: string | null;
	date_end: string | null;
	condition: string;
}

type Period = [first: number, last: number];
type Reader = (words: string, period: Period) => Omit<ReadTiming, 'condition'>[] | null;

const day = '(?:(?:le|the) )?(1er|\\d{1,2})(?:st|nd|rd|th)?';
const until = "(?:d'ici(?: a)?|avant|jusqu'(?:en|a|au)|au plus tard(?: en| le)?|by|before|until)(?: la)?(?: fin(?: de)?(?: l'annee)?)?";
const inPeriod = "(?:(?:en|au|a l'|a|des|fin|debut|mi|courant|in|l'|le|la|end of|early|during|vers)[ -]*)*";

const years = (kind: TimingKind, first: number | null, last: number | null): Omit<ReadTiming, 'condition'> => ({
	kind,
	year_start: first,
	year_end: last,
	date_start: null,
	date_end: null
});
const dated = (kind: TimingKind, date_start: string | null, date_end: string | null): Omit<ReadTiming, 'condition'> => ({
	kind,
	year_start: date_start ? Number(date_start.slice(0, 4)) : null,
	year_end: date_end ? Number(date_end.slice(0, 4)) : null,
	date_start,
	date_end
});

/** Plan years (An I is the plan's first year): consecutive ones make one period, others one each. */
function planYears(numbers: number[], [first]: Period): Omit<ReadTiming, 'condition'>[] {
	const runs: Period[] = [];
	for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && run[1] === number - 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => years('years', first + from - 1, first + to - 1));
}

const readContinuous: Reader = (words, [first, last]) =>
	/^(?:en )?(?:continue?|continuel(?:le)?|permanence|permanent|tout temps|ongoing|continuous|toute la duree(?: du plan)?|annuel(?:le|lement)?|chaque annee|tout au long(?: du plan| de l'annee)?|recurrent)(?: et .*)?$/.test(
		words
	)
		? [years('continuous', first, last)]
		: null;

const readPlanYears: Reader = (words, period) => {
	const found =
		/^(?:ans?|annees?|years?) ((?:\d{1,2}|[ivx]+)(?:(?:,| et| a| -| &| and| to|-|,\s|\s)+(?:(?:ans?|annees?|years?) )?(?:\d{1,2}|[ivx]+))*)$/.exec(
			words
		);
	if (!found) return null;
	const numbers = Array.from((found[1] ?? '').matchAll(/\d{1,2}|[ivx]+/g), ([word]) => toNumber(word));
	const [from = 1, to = from] = numbers;
	const isRange = numbers.length === 2 && /\d\s*-|[ivx]\s*-| a | to /.test(found[1] ?? '');
	return planYears(isRange ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : numbers, period);
};

const seasonsOfYear = new RegExp(
	`^${inPeriod}((?:${seasonNames})(?:(?:\\s*[/,&-]\\s*| et | a | ou | and | to )(?:${inPeriod})(?:${seasonNames}))*) (?:de l'annee )?(\\d{4})$`
);
const eachSeason = new RegExp(seasonNames, 'g');

const readSeasons: Reader = (words) => {
	const found = seasonsOfYear.exec(words);
	if (!found) return null;
	const named = Array.from((found[1] ?? '').matchAll(eachSeason), ([name]) => seasons[name]);
	const starts = named[0]?.[0];
	const ends = named.at(-1)?.[1];
	const year = Number(found[2]);
	if (!starts || !ends) return null;
	// « automne et hiver 2030 »: which winter is not said, the year is
	return starts[0] > ends[0] ? [years('season', year, year)] : [dated('season', isoDate(year, ...starts), isoDate(year, ...ends))];
};

const monthsOfYear = new RegExp(
	`^${inPeriod}(${monthNames})\\.?(?: (\\d{4}))?(?:(?:\\s*[/-]\\s*| a | au | et | to | and )(${monthNames})\\.?)? (\\d{4})$`
);
const bareMonths = new RegExp(`^${inPeriod}(?:${monthNames})(?:(?:\\s*[/-]\\s*| a | et )(?:${monthNames}))?$`);

const readMonths: Reader = (words) => {
	const found = monthsOfYear.exec(words);
	if (found) {
		const from = months[found[1] ?? ''] ?? 1;
		const to = months[found[3] ?? found[1] ?? ''] ?? from;
		const lastYear = Number(found[4]);
		const firstYear = found[2] ? Number(found[2]) : from > to ? lastYear - 1 : lastYear;
		return [dated(found[3] ? 'range' : 'month', isoDate(firstYear, from, 1), isoDate(lastYear, to, lastDay(lastYear, to)))];
	}
	return bareMonths.test(words) ? [years('month', null, null)] : null;
};

const writtenDate = new RegExp(`^(?:le |the )?${day} (${monthNames}) (\\d{4})$`);

const readDates: Reader = (words) => {
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
	if (iso) return [dated('date', words, words)];
	const written = writtenDate.exec(words);
	if (!written) return null;
	const date = isoDate(Number(written[3]), months[written[2] ?? ''] ?? 1, Number.parseInt(written[1] ?? '1', 10));
	return [dated('date', date, date)];
};

const namedYears = new RegExp(`^${inPeriod}(?:annee )?(\\d{4}(?:(?:, | et | and )\\d{4})*)$`);

const readYears: Reader = (words) => {
	const range = /^(?:de |en |from )?(\d{4})\s*(?:-|a|\/|to|au)\s*(\d{4}|\d{2})$/.exec(words);
	if (range) {
		const from = Number(range[1]);
		const to = Number(range[2]);
		return [years('range', from, to < 100 ? from - (from % 100) + to : to)];
	}
	const several = namedYears.exec(words);
	if (!several) return null;
	const named = (several[1] ?? '').split(/, | et | and /).map(Number);
	return planYears(
		named.map((year) => year + 1),
		[0, 0]
	);
};

const readQuarter: Reader = (words) => {
	const found = /^(?:(?:1er|[2-4]e|premier|deuxieme|troisieme|quatrieme) trimestre|t[1-4]|q[1-4])(?: de)? (\d{4})$/.exec(words);
	if (!found) return null;
	const number = Number(
		/[1-4]/.exec(words)?.[0] ?? { premier: 1, deuxieme: 2, troisieme: 3, quatrieme: 4 }[words.split(' ')[0] ?? ''] ?? 1
	);
	const year = Number(found[1]);
	return [dated('range', isoDate(year, 3 * number - 2, 1), isoDate(year, 3 * number, lastDay(year, 3 * number)))];
};

const readSince: Reader = (words, period) => {
	const found = /^(?:depuis |a partir d(?:e |u |')|a compter d(?:e |u |')|des |since |from )(?:l'|le )?(.+)$/.exec(words);
	const start = found ? readOne(found[1] ?? '', period) : null;
	return start?.[0] ? [{ ...start[0], kind: 'since', year_end: null, date_end: null }] : null;
};

const untilThen = new RegExp(`^${until} (.+)$`);

const readUntil: Reader = (words, period) => {
	const found = untilThen.exec(words);
	const end = found ? readOne(found[1] ?? '', period) : null;
	return end?.[0] ? [{ ...end[0], kind: 'range', year_start: null, date_start: null }] : null;
};

const readRelative: Reader = (words) =>
	/^(?:a |au |in the )?(?:court|moyen|long|short|medium)(?:[ ,/]+(?:et|a|ou|and)?\s*(?:a )?(?:moyen|long|medium))?[ -](?:terme|term)$/.test(
		words
	)
		? [years('relative', null, null)]
		: null;

const readers: Reader[] = [
	readContinuous,
	readPlanYears,
	readSeasons,
	readMonths,
	readDates,
	readYears,
	readQuarter,
	readRelative,
	readUntil,
	readSince
];

const exists = (date: string | null): boolean => date === null || isDay(date);
const inOrder = <T extends number | string>(first: T | null, last: T | null): boolean => first === null || last === null || first <= last;

/** « 31 juin 2030 », « An III à I », « 2033-2030 »: days that do not exist and ends before their beginning are not understood. */
const isPossible = ({ year_start, year_end, date_start, date_end }: Omit<ReadTiming, 'condition'>): boolean =>
	exists(date_start) && exists(date_end) && inOrder(year_start, year_end) && inOrder(date_start, date_end);

function readOne(words: string, period: Period): Omit<ReadTiming, 'condition'>[] | null {
	for (const reader of readers) {
		const found = reader(words, period);
		if (found && found.length > 0 && found.every(isPossible)) return found;
	}
	return null;
}

/**
 * The words of one timing entry, as periods. Relative years are counted from the plan's first year (plan 2030-2033:
 * An I is 2030, An III is 2032); « en continu » is the plan's whole period. A parenthesis is the condition. Words that
 * can't be read give one `unread` entry, never nothing.
 */
export function readTiming(text: string, period: Period): ReadTiming[] {
	const condition = /\(([^()]+)\)\s*$/u.exec(text);
	const words = fold(condition ? text.slice(0, condition.index) : text)
		.replace(/\s+/g, ' ')
		.replace(/[\s.;:,]+$/, '')
		.trim();
	const read = readOne(words, period) ?? readOne(fold(text).replace(/[()]/g, '').trim(), period) ?? readSeveral(words, period);
	return (read ?? [years('unread', null, null)]).map((timing) => ({ ...timing, condition: condition?.[1] ?? '' }));
}

/** « Automne 2021; en continu »: several entries, each of which reads. */
function readSeveral(words: string, period: Period): Omit<ReadTiming, 'condition'>[] | null {
	const entries = words.split(/\s*[;,]\s*| et | puis /).filter(Boolean);
	const read = entries.map((entry) => readOne(entry, period));
	return entries.length > 1 && read.every((each) => each !== null) ? read.flat() : null;
}
