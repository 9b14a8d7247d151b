import { type Checks, type Fields, isVerdict } from './checks.ts';
import { itemKinds } from '#lib/model/vocabulary.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKind = (value: unknown): boolean => itemKinds.some((kind) => kind === value);
const isText = (value: unknown): value is string => typeof value === 'string';

const areFields = (value: unknown): value is Fields =>
	isRecord(value) && isKind(value['kind']) && ['text', 'leads', 'collaborators', 'timing', 'reason'].every((name) => isText(value[name]));
const isAnswer = (value: unknown): value is Checks['answers'][string] =>
	isRecord(value) && isVerdict(value['verdict']) && areFields(value['fields']);
const isMissing = (value: unknown): value is Checks['missing'][number] =>
	isRecord(value) && Number.isSafeInteger(value['line']) && isText(value['words']) && isKind(value['kind']);

/** The answers that a text holds; what is no answer any more is left out. */
export function readChecks(text: string, none: Checks): Checks {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return none;
	}
	if (!isRecord(value)) return none;
	const { organisation, answers, missing } = value;
	return {
		organisation: isText(organisation) ? organisation : none.organisation,
		answers: Object.fromEntries(
			Object.entries(isRecord(answers) ? answers : {}).flatMap(([id, one]) => (isAnswer(one) ? [[id, one]] : []))
		),
		missing: Array.isArray(missing) ? missing.filter(isMissing) : []
	};
}

/** What the browser kept under this key. It may refuse to keep, or hold what an older page left. */
export function keptChecks(key: string, none: Checks): Checks {
	try {
		return readChecks(localStorage.getItem(key) ?? '{}', none);
	} catch {
		return none;
	}
}

/** False when the browser keeps nothing: the answers live as long as the page. */
export function keepChecks(key: string, checks: Checks): boolean {
	try {
		localStorage.setItem(key, JSON.stringify(checks));
		return true;
	} catch {
		return false;
	}
}
