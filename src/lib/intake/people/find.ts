import type { SourceLine } from '../../model/blocks.ts';
import type { NameSign } from '../../model/vocabulary.ts';
import { foldKey } from '../../text/fold.ts';
import { wordStart } from '../../text/word.ts';
import { email, phone } from './addresses.ts';
import { attendance, authorship, company, said, source } from './before.ts';
import { isGivenName } from './givenNames.ts';
import {
	borneByPlaces,
	cited,
	fullName,
	inCapitals,
	initialled,
	introduced,
	isBody,
	isName,
	opensWithRole,
	roleAfter,
	roleAlone,
	roleBefore,
	surnameFirst,
	titled,
	titledAlone
} from './shape.ts';

export interface FoundName {
	name: string;
	line: number;
	sign: NameSign;
}

const opening = new RegExp(`^\\s*(?:[-•*·]\\s*|\\d+[.)]\\s*)?(${fullName})(?=\\s*(?:,|;|$|\\t|\\(|[-–—:]))`, 'u');
const separators = /\s*[,;\t/•·]\s*|\s+(?:et|and)\s+/u;

const bullet = '^\\s*(?:[-•*·]\\s*|\\d+[.)]\\s*)?';
/** « Nom, Prénom – organisme » in a list of people. */
const headed = new RegExp(`${bullet}(${surnameFirst})(?=\\s*(?:$|\\t|\\(|[-–—]))`, 'u');
const citation = new RegExp(`${wordStart}${cited}(?=\\s*(?:\\(|,|;|et |and |& ))`, 'gu');
const withInitials = new RegExp(`${wordStart}${initialled}`, 'gu');
const capitalised = new RegExp(`${wordStart}${inCapitals}`, 'gu');

const nameFirst = new RegExp(`^${fullName}`, 'u');
const capitalsFirst = new RegExp(`^\\s*${inCapitals}\\s*(?:,|$)`, 'u');
const beforeContact = new RegExp(`${wordStart}(${fullName})[\\s,:;(<–—-]{1,4}(?=[\\p{L}\\p{N}._%+-]+@|\\(?\\d{3}\\)?[ .-])`, 'gu');

const names = (text: string, pattern: RegExp, group = 0): string[] =>
	Array.from(text.matchAll(pattern), (found) => (found[group] ?? '').trim()).filter((name) => name !== '' && !isBody(name));
const hasContact = (raw: string): boolean => (raw.includes('@') && raw.match(email) !== null) || raw.match(phone) !== null;
const cellsOf = (raw: string): string[] => raw.split('\t').map((cell) => cell.trim());

/** Names in a table of people, alone or two-up with their organisations: the cells of the columns that hold little else. */
function inTable(raws: string[]): Map<string, string[]> {
	const rows = raws.filter((raw) => raw.includes('\t')).map((raw) => ({ raw, cells: cellsOf(raw) }));
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const people = Array.from({ length: width }, (_, column) => {
		const written = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
		return written.filter(isName).length >= 0.8 * written.length;
	});
	return new Map(rows.map(({ raw, cells }) => [raw, cells.filter((cell, column) => people[column] && isName(cell))]));
}

/** Names that open a list: « A, B et C », as far as they are names. */
function listed(text: string): string[] {
	const found: string[] = [];
	for (const entry of text.replace(/\([^)]*\)/gu, '').split(separators)) {
		const name = nameFirst.exec(entry.trim())?.[0];
		if (!name || isBody(name)) break;
		found.push(name);
	}
	return found;
}

const authors = (raw: string): string[] => [
	...[authorship, source].flatMap((before) =>
		Array.from(raw.matchAll(before)).flatMap((found) => listed(raw.slice(found.index + found[0].length).replace(introduced, '')))
	),
	...Array.from(raw.matchAll(said), ({ groups }) => groups?.['name'] ?? '').filter((name) => !isBody(name)),
	...names(raw, citation),
	...names(raw, withInitials)
];

/** A line that opens with a name, with a phone or an e-mail on it or on one of the three lines after it; or a name right before one. */
function besideContact(lines: readonly SourceLine[], at: number): string[] {
	const raw = lines[at]?.raw ?? '';
	const name = opening.exec(raw)?.[1];
	const near = name !== undefined && lines.slice(at, at + 4).some((line) => hasContact(line.raw));
	const before = Array.from(raw.matchAll(beforeContact), (found) => found[1] ?? '');
	return [...(near ? [name] : []), ...before].filter((one) => !isBody(one));
}

/** Lines under a title of a committee or a team, while they open with a name, when half of the given names there are common ones. */
function companies(lines: readonly SourceLine[]): Map<number, string[]> {
	const found = new Map<number, string[]>();
	lines.forEach(({ raw: title }, at) => {
		if (!company.test(title)) return;
		const own: [number, string][] = [];
		for (const { n, raw } of lines.slice(at + 1)) {
			const name = opening.exec(raw)?.[1] ?? capitalsFirst.exec(raw)?.[0].replace(/,\s*$/u, '').trim();
			if (!name || isBody(name)) break;
			own.push([n, name]);
		}
		const common = own.filter(([, name]) => isGivenName(name.split(' ')[0] ?? ''));
		if (common.length > 0 && common.length >= own.length / 2) for (const [n, name] of own) found.set(n, [name]);
	});
	return found;
}

/** A line that is only a name, with a function under it; or under a line to sign on. */
function signature(lines: readonly SourceLine[], at: number): string[] {
	const raw = (lines[at]?.raw ?? '').trim();
	// two may sign side by side
	const signers = raw.split(/\s{3,}|\t/u).map((part) => part.trim());
	if (!signers.every(isName)) return [];
	const after = lines.slice(at + 1, at + 3).find((line) => line.raw.trim() !== '')?.raw ?? '';
	const before = lines[at - 1]?.raw ?? '';
	return opensWithRole.test(after) || roleAlone.test(before) || /_{4,}|\.{8,}|^\s*(?:signé|signed)/iu.test(before) ? signers : [];
}

/** Lines of an attendance or a list of members: from its title to the first line that opens with no name. */
function presences(lines: readonly SourceLine[]): Map<number, string[]> {
	const found = new Map<number, string[]>();
	let open = false;
	const opens = (raw: string): string[] => {
		const turned = headed.exec(raw);
		if (turned && !isBody(turned[1] ?? '')) return [turned[1] ?? ''];
		const first = opening.exec(raw)?.[1];
		return first && !isBody(first) ? [...new Set([first, ...listed(raw.replace(/^\s*(?:[-•*·]\s*|\d+[.)]\s*)/u, ''))])] : [];
	};
	for (const { n, raw } of lines) {
		const title = attendance.exec(raw);
		const here: string[] = title ? listed(title.groups?.['rest'] ?? '') : open ? opens(raw) : [];
		if (here.length > 0) found.set(n, here);
		open = title !== null || (open && (here.length > 0 || raw.trim() === ''));
	}
	return found;
}

/** « la directrice, Prénom Nom », « coordonnatrice : Prénom Nom »; without a mark, the given name must be a common one. */
const afterRole = (raw: string): string[] =>
	Array.from(raw.matchAll(roleBefore)).flatMap(({ groups }) => {
		const { mark = '', name = '' } = groups ?? {};
		if (isBody(name) || (mark === '' && !isGivenName(name.split(' ')[0] ?? ''))) return [];
		return mark === ':' ? [name, ...listed(raw.slice(raw.indexOf(name)))] : [name];
	});

const someone = new RegExp(`${wordStart}${fullName}`, 'gu');
/** A common given name, then a capitalised word, not the name of a place or of a body. */
function givenNamed(raw: string): string[] {
	const turned = headed.exec(raw);
	const found = [...raw.matchAll(someone), ...raw.matchAll(capitalised)].flatMap(({ 0: name }) =>
		isGivenName(name.split(' ')[0] ?? '') && !isBody(name) ? [name] : []
	);
	const given = turned?.groups?.['given']?.split(' ')[0] ?? '';
	return turned && isGivenName(given) && !isBody(turned[1] ?? '') ? [...found, turned[1] ?? ''] : found;
}

/**
 * Names of persons on the lines of a document, each with the line and the sign that tells it; `people` are the lines of parts that
 * list persons. `isKnown`: names of organisations, posts and places that are not persons.
 */
export function findNames(lines: readonly SourceLine[], people: ReadonlySet<number>, isKnown: (name: string) => boolean): FoundName[] {
	const table = inTable(lines.filter(({ n }) => people.has(n)).map(({ raw }) => raw));
	const present = presences(lines);
	const together = companies(lines);
	const found: FoundName[] = [];
	lines.forEach(({ n, raw }, at) => {
		const alone = people.has(n) ? opening.exec(raw)?.[1] : undefined;
		const bySign: [NameSign, string[]][] = [
			['listed', people.has(n) ? (table.get(raw) ?? (alone && !isBody(alone) ? [alone] : [])) : []],
			['author', authors(raw)],
			['title', [...names(raw, titled), ...names(raw, titledAlone)]],
			['contact', besideContact(lines, at)],
			['role', [...names(raw, roleAfter, 1), ...afterRole(raw)]],
			['present', [...(present.get(n) ?? []), ...(together.get(n) ?? [])]],
			['signature', signature(lines, at)],
			['given-name', givenNamed(raw)]
		];
		for (const [sign, list] of bySign)
			for (const name of list)
				if (!found.some((one) => one.name === name) && !isKnown(foldKey(name)) && !borneByPlaces(raw, name))
					found.push({ name, line: n, sign });
	});
	return found;
}
