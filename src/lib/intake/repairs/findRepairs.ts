import type { Repair, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import type { Warning } from '#lib/model/extraction.ts';
import { IntakeError } from '../errors.ts';
import { capitalPlaces } from './capitals.ts';
import { type Evidence, restoreCompound } from './damagedWord.ts';
import { lost, wordsOf } from './vocabulary.ts';
import { warning } from '../said/warnings.ts';

/** A human correction from `data/corrections.yaml`. */
export interface Correction {
	plan: string;
	line: number;
	/** words that stand on that line; a correction whose `expect` no longer holds is an error */
	expect: string;
	/** the part of `expect` to replace, as written, and what it should read */
	raw: string;
	fix: string;
	reason: string;
	/** where it is written, when that is not `plan.yaml` */
	at?: { file: string; line: number };
}

function corrected(lines: SourceLine[], corrections: Correction[]): Repair[] {
	const places: { repair: Repair; where: string }[] = [];
	return corrections.map(({ plan, line, expect, raw, fix, reason, at: written }) => {
		const text = lines[line - 1]?.raw ?? '';
		const at = text.indexOf(expect);
		const inside = expect.indexOf(raw);
		if (at < 0 || inside < 0) {
			const gone = { code: 'correction-gone', values: [expect, raw] } as const;
			throw written
				? new IntakeError({ code: 'on-line', values: [line, gone] }, written.line, written.file)
				: new IntakeError({ code: 'in-corrections', values: [plan, line, gone] }, line);
		}
		const start = at + inside;
		const repair: Repair = { line, start, end: start + raw.length, raw, fixed: fix, method: 'correction', reason };
		const rival = places.find((one) => one.repair.line === line && one.repair.start < repair.end && one.repair.end > start);
		if (rival && written && (rival.repair.raw !== raw || rival.repair.fixed !== fix))
			throw new IntakeError(
				{ code: 'corrections-disagree', values: [raw, fix, line, rival.repair.raw, rival.repair.fixed, rival.where] },
				written.line,
				written.file
			);
		places.push({ repair, where: written ? `${written.file}:${written.line}` : 'corrections.yaml' });
		return repair;
	});
}

/** « 3^e » → « 3e » */
function superscripts({ n, raw }: SourceLine): Repair[] {
	return Array.from(raw.matchAll(/\d+\^(?:er|re|ère|e|ème|es|o)(?!\p{L})/gu), (found) => ({
		line: n,
		start: found.index,
		end: found.index + found[0].length,
		raw: found[0],
		fixed: found[0].replace('^', ''),
		method: 'superscript'
	}));
}

/** Words that hold a lost sign: letters with their apostrophes and hyphens, without those at either end. */
function damagedWords({ n, raw }: SourceLine): { line: number; start: number; word: string }[] {
	return Array.from(raw.matchAll(/[\p{L}\p{N}\uFFFD](?:[\p{L}\p{N}\uFFFD'’-]*[\p{L}\p{N}\uFFFD])?/gu))
		.filter((found) => found[0].includes(lost))
		.map((found) => ({ line: n, start: found.index, word: found[0] }));
}

/**
 * Every repair the document needs, each with its method; what can't be read by a unique match stays damaged, with a warning.
 */
export function findRepairs(
	document: SourceDocument,
	evidence: Omit<Evidence, 'words'>,
	corrections: Correction[]
): { repairs: Repair[]; warnings: Warning[] } {
	const repairs = corrected(document.lines, corrections);
	const warnings: Warning[] = [];
	const isFree = (line: number, start: number, end: number): boolean =>
		!repairs.some((repair) => repair.line === line && start < repair.end && end > repair.start);
	const words = wordsOf(document.lines.map((line) => line.raw));
	const capitals = capitalPlaces(document.blocks);
	for (const line of document.lines) {
		repairs.push(...superscripts(line).filter((repair) => isFree(repair.line, repair.start, repair.end)));
		for (const { start, word } of damagedWords(line)) {
			const end = start + word.length;
			if (!isFree(line.n, start, end)) continue;
			const restored = restoreCompound(word, capitals.has(`${line.n}:${start}`), { ...evidence, words });
			if (restored) repairs.push({ line: line.n, start, end, raw: word, ...restored });
			else warnings.push(warning('damaged-word', line.n, word));
		}
	}
	return { repairs: repairs.sort((a, b) => a.line - b.line || a.start - b.start), warnings };
}
