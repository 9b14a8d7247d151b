import { z } from 'zod';

z.config(z.locales.frCA());

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
	string: 'un texte',
	number: 'un nombre',
	int: 'un nombre entier',
	boolean: 'true ou false',
	array: 'une liste',
	object: 'un ensemble de clés'
};

/** Dotted path of a key as people say it: « parts[2].layout ». */
const keyName = (path: readonly PropertyKey[]): string =>
	path.reduce<string>(
		(name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${String(step)}` : String(step)),
		''
	);

const shown = (value: unknown): string => {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
};

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], root);

/** French sentences for one fault found by zod: what was found, what to do. `root` is the value that was checked. */
export function explain(issue: Issue, root: unknown): string {
	const name = issue.path.length > 0 ? `« ${keyName(issue.path)} »` : 'le contenu';
	const value = valueAt(root, issue.path);
	if (issue.code === 'unrecognized_keys') {
		const where = issue.path.length > 0 ? ` dans ${name}` : '';
		const keys = issue.keys.map((key) => `« ${key} »`).join(', ');
		return `clé inconnue ${keys}${where}. Corrigez son nom, ou retirez-la.`;
	}
	if (value === undefined) return `${name} manque. Ajoutez cette clé${expected(issue)}.`;
	if (issue.code === 'invalid_value')
		return `${name} vaut ${shown(value)}, valeur inconnue. Écrivez l’une de : ${issue.values.join(', ')}.`;
	if (issue.code === 'invalid_type') return `${name} vaut ${shown(value)}. Écrivez ${kinds[issue.expected] ?? issue.expected}.`;
	if (issue.code === 'custom') return `${name} vaut ${shown(value)} : ${issue.message}`;
	return `${name} vaut ${shown(value)}. ${issue.message}. Corrigez cette valeur.`;
}

function expected(issue: Issue): string {
	if (issue.code === 'invalid_value') return ` (l’une de : ${issue.values.join(', ')})`;
	if (issue.code === 'invalid_type') return ` (${kinds[issue.expected] ?? issue.expected})`;
	return '';
}
