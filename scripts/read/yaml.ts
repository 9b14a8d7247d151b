import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Alias, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { readText } from './bytes.ts';
import { explain } from './explain.ts';
import type { Problem } from './problems.ts';

/** A YAML file, checked, that still knows on which line each of its values stands. */
export interface YamlFile<T> {
	file: string;
	value: T;
	/** 1-based line of the value at a path, or of its nearest ancestor */
	lineOf: (path: readonly PropertyKey[]) => number;
}

const faults: Record<string, string> = {
	DUPLICATE_KEY: 'cette clé est écrite deux fois. Gardez-en une seule.',
	TAB_AS_INDENT: 'une tabulation sert de retrait. Remplacez-la par des espaces.',
	BAD_INDENT: 'le retrait de cette ligne ne suit pas celui des lignes voisines. Alignez-la.',
	MISSING_CHAR: 'il manque un signe (guillemet, crochet ou deux-points). Complétez la ligne.',
	MULTILINE_IMPLICIT_KEY: 'une clé s’étend sur plusieurs lignes. Vérifiez les deux-points et les guillemets.'
};

/** The file's value, or null with its problems added. */
export function readYaml<T>(file: string, schema: z.ZodType<T>, problems: Problem[]): YamlFile<T> | null {
	const text = readText(file, problems);
	if (text === null) return null;
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
	for (const error of document.errors) {
		const message = `YAML illisible : ${faults[error.code] ?? `la syntaxe n’est pas valide (${error.code}). Vérifiez cette ligne.`}`;
		problems.push({ file, line: counter.linePos(error.pos[0]).line, message });
	}
	if (document.errors.length > 0) return null;
	let root: unknown;
	try {
		root = document.toJS();
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		const { at, message } = faultyReference(document);
		problems.push({ file, line: counter.linePos(at).line, message: `YAML illisible : ${message}` });
		return null;
	}
	const checked = schema.safeParse(root);
	if (checked.success) return { file, value: checked.data, lineOf: linesOf(text) };
	const lineOf = linesOf(text);
	for (const issue of checked.error.issues) {
		const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
		problems.push({ file, line: lineOf([...issue.path, ...key]), message: explain(issue, root) });
	}
	return null;
}

/** Why references (« *name ») cannot be followed, and the offset of the first at fault: one that nothing is named by, or too many. */
function faultyReference(document: Document): { at: number; message: string } {
	const names = new Set<string>();
	const references: Alias[] = [];
	let lost: Alias | undefined;
	visit(document, {
		Node: (_, node) => {
			if (!isAlias(node)) return void ('anchor' in node && node.anchor && names.add(node.anchor));
			references.push(node);
			if (names.has(node.source)) return;
			lost = node;
			return visit.BREAK;
		}
	});
	return {
		at: startOf(lost ?? references[0]) ?? 0,
		message: lost
			? `« *${lost.source} » renvoie à un nom qui n’est écrit nulle part avant. Un texte qui commence par une étoile se met entre guillemets.`
			: 'il y a trop de renvois (« *nom »). Écrivez les valeurs en entier.'
	};
}

/** Lines are asked for when there is a fault to tell: the tree of nodes, far larger than the text, is only built and kept then. */
function linesOf(text: string): YamlFile<unknown>['lineOf'] {
	let parsed: { document: Document; counter: LineCounter } | undefined;
	return (path) => {
		if (!parsed) {
			const counter = new LineCounter();
			parsed = { document: parseDocument(text, { lineCounter: counter, prettyErrors: false }), counter };
		}
		return parsed.counter.linePos(offsetOf(parsed.document, path)).line;
	};
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	let node: unknown = document.contents;
	let offset = startOf(node) ?? 0;
	for (const step of path) {
		const next = isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step) : undefined;
		node = next
			? next.value
			: isNode(node) && 'get' in node
				? (node as Node & { get: (key: unknown, keep: true) => unknown }).get(step, true)
				: null;
		offset = startOf(next?.key) ?? startOf(node) ?? offset;
	}
	return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
