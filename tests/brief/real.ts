import { propose } from '#lib/brief/propose.ts';
import type { Claim } from '#lib/brief/claim.ts';
import type { BriefFacts } from '#lib/brief/facts.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Language } from '#lib/i18n/language.ts';
import { briefFacts } from '../../src/routes/briefFacts.server.ts';

const i18nOf = (language: Language) => ({ language, t: messages[language], f: formats[language] });

const read = new Map<Language, Promise<BriefFacts>>();

/** The facts of the published corpus, in one language, asked once: no test changes them. */
export function realFacts(language: Language): Promise<BriefFacts> {
	const known = read.get(language) ?? briefFacts(i18nOf(language), { data: 'd88c', codebook: '1.0' });
	read.set(language, known);
	return known;
}

/** Every claim that any starting point proposes, each once. */
export function everyClaim(facts: BriefFacts): Claim[] {
	const claims = [
		...facts.themes.flatMap(({ id }) => propose({ kind: 'theme', theme: id }, facts)),
		...facts.documents.flatMap(({ id }) => propose({ kind: 'plan', plan: id }, facts)),
		...facts.actors.flatMap(({ id }) => propose({ kind: 'actor', actor: id }, facts))
	];
	return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
