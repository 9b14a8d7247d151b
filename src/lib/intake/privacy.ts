import type { SourceLine } from '#lib/model/blocks.ts';
import { escapePattern, wordEnd, wordStart } from '#lib/text/word.ts';

/** A line of the source that may be published, and what was taken out of it. */
export interface MaskedLine {
	line: number;
	text: string;
	removed: string[];
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const phone =
	/(?<![\p{N}])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .\u00A0-]?\d{3}[ .\u00A0-]\d{4}(?:\s*(?:,?\s*(?:poste|ext\.?|p\.)\s*\d{1,6}))?(?!\p{N})/giu;
const part = "\\p{Lu}(?:\\p{Ll}|['’])+";
const fullName = `${part}(?:[- ]${part}){0,2}(?: (?:de |du |Le |La |St-|Saint-|D['’])?${part}(?:[- ]${part})*)`;
const nameOnly = new RegExp(`^${fullName}$`, 'u');
/** « Préparé par : », « Révisée par : » */
const authorship =
	/(?:rédigée?|révisée?|préparée?|réalisée?|présentée?|approuvée?|validée?|auteure?|autrice|prepared|written|reviewed|contact|personne-ressource)(?:\s+(?:par|by))?\s*:\s*/giu;
/** first words that tell an organisation from a person */
const organisation =
	/^(?:Ville|Municipalité|MRC|Table|Tables|Centre|Ministère|Comité|Conseil|Société|Chambre|Commission|Université|Cégep|Collège|École|Services?|Direction|Bureau|Réseau|Association|Fédération|Regroupement|Maison|Carrefour|Groupe|Organismes?|Secrétariat|Office|Institut|Accueil|Emploi|Coopérative|Fondation|Corporation|Caisse|Club|Pôle|Forum)(?!\p{L})/u;
/** « Député Prénom Nom », « Mme Prénom Nom » */
const titled = new RegExp(
	`(?<=${wordStart}(?:[Dd]éputée?|[Mm]inistre|[Mm]aire(?:sse)?|[Pp]réfète?|M\\.|Mme|MM\\.|Mmes|Dre?|Monsieur|Madame)\\s)${fullName}`,
	'gu'
);
const opening = new RegExp(`^\\s*(?:[-•]\\s*)?(${fullName})(?=\\s*(?:,|$|\\t|\\())`, 'u');

const mask = { name: '[nom retiré]', email: '[courriel retiré]', phone: '[téléphone retiré]' };

const isName = (text: string): boolean => nameOnly.test(text) && !organisation.test(text);
const cellsOf = (raw: string): string[] => raw.split('\t').map((cell) => cell.trim());

/** Names in a table of people, alone or two-up with their organisations: the cells of the columns that hold little else. */
function namesInTable(raws: string[]): Map<string, string[]> {
	const rows = raws.filter((raw) => raw.includes('\t')).map((raw) => ({ raw, cells: cellsOf(raw) }));
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const people = Array.from({ length: width }, (_, column) => {
		const written = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
		return written.filter(isName).length >= 0.8 * written.length;
	});
	return new Map(rows.map(({ raw, cells }) => [raw, cells.filter((cell, column) => people[column] && isName(cell))]));
}

/** The name right after « Préparé par : ». */
function authorsIn(raw: string): string[] {
	return Array.from(raw.matchAll(authorship)).flatMap((found) => {
		const name = new RegExp(`^${fullName}`, 'u').exec(raw.slice(found.index + found[0].length))?.[0];
		return name && !organisation.test(name) ? [name] : [];
	});
}

const hasContact = (raw: string): boolean => raw.match(email) !== null || raw.match(phone) !== null;

/** A line that opens with a name, with a phone or an e-mail on it or on one of the three lines after it. */
function nameBesideContact(lines: SourceLine[], at: number): string[] {
	const near = lines.slice(at, at + 4);
	const name = opening.exec(lines[at]?.raw ?? '')?.[1];
	return name && !organisation.test(name) && near.some(({ raw }) => hasContact(raw)) ? [name] : [];
}

/** Names of persons on each line; `people` are the lines of parts that list persons. */
function namesOn(lines: SourceLine[], people: ReadonlySet<number>): Map<number, string[]> {
	const names = new Map<number, string[]>();
	const inTable = namesInTable(lines.filter(({ n }) => people.has(n)).map(({ raw }) => raw));
	lines.forEach(({ n, raw }, i) => {
		const alone = opening.exec(raw)?.[1];
		const listed = !people.has(n) ? [] : (inTable.get(raw) ?? (alone && !organisation.test(alone) ? [alone] : []));
		const found = [...listed, ...authorsIn(raw), ...(raw.match(titled) ?? []), ...nameBesideContact(lines, i)];
		if (found.length > 0) names.set(n, found);
	});
	return names;
}

/**
 * Lines without personal data: names of persons, e-mails and phone numbers give way to what was there; organisations and
 * functions stay, and so does a short number such as 311. A name found once is taken out wherever the document has it.
 */
export function maskLines(lines: SourceLine[], people: ReadonlySet<number>): MaskedLine[] {
	const names = [...new Set([...namesOn(lines, people).values()].flat())].sort((a, b) => b.length - a.length);
	const anyName = names.length > 0 ? new RegExp(`${wordStart}(?:${names.map(escapePattern).join('|')})${wordEnd}`, 'gu') : null;
	return lines.map(({ n, raw }) => {
		const removed: string[] = [];
		const take =
			(replacement: string) =>
			(found: string): string => {
				removed.push(found);
				return replacement;
			};
		let text = raw.replace(email, take(mask.email)).replace(phone, take(mask.phone));
		if (anyName) text = text.replace(anyName, take(mask.name));
		return { line: n, text, removed };
	});
}
