import type { Extraction } from '#lib/model/extraction.ts';
import { aside } from '../layouts/aside.ts';
import { opensDeed } from './opensDeed.ts';

type Read = Pick<Extraction, 'items' | 'ledger'>;

const SHORTEST = 25;
const FEWEST = 2;
const severalSentences = /[.!?]\s+\p{Lu}/u;
const { context, ...around } = aside;
const besideReasons = new Set<string>(Object.values(around));

/**
 * Lines of no element and no title that say what to do, where the elements of some kind do: `beside` the elements, in the stretches that
 * hold them, and `outside`, in those left as context, where prose may say as much by chance.
 */
export function leftBehind({ items, ledger }: Read): { beside: number; outside: number } {
	const sayWhat = [...new Set(items.map(({ kind }) => kind))].some((kind) => {
		const own = items.filter((item) => item.kind === kind);
		return own.filter(({ text }) => opensDeed(text)).length >= own.length / 2;
	});
	if (!sayWhat) return { beside: 0, outside: 0 };
	const deeds = ledger.filter(({ text }) => text.trim().length > SHORTEST && !severalSentences.test(text) && opensDeed(text.trim()));
	const beside = deeds.filter(({ reason }) => besideReasons.has(reason)).length;
	return { beside: beside < FEWEST ? 0 : beside, outside: deeds.filter(({ reason }) => reason === context).length };
}
