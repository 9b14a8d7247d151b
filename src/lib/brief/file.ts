import { briefForms, proseParts, type Block, type Draft } from './draft.ts';
import type { SavedView } from './propose.ts';

/** A file that is not a draft: `where` is the path of the first wrong value in it. */
export class DraftFault extends Error {
	constructor(
		readonly where: string,
		readonly value: unknown
	) {
		super(`draft: ${where} is ${JSON.stringify(value) ?? 'missing'}`);
	}
}

type Read<T> = (value: unknown, where: string) => T;
type Shape<T> = { [K in keyof T]: Read<T[K]> };

const fail = (value: unknown, where: string): never => {
	throw new DraftFault(where, value);
};
const text: Read<string> = (value, where) => (typeof value === 'string' ? value : fail(value, where));
const flag: Read<boolean> = (value, where) => (typeof value === 'boolean' ? value : fail(value, where));
const figure: Read<number | string> = (value, where) =>
	typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? value : fail(value, where);
const oneOf =
	<T extends string | number>(...values: readonly T[]): Read<T> =>
	(value, where) =>
		values.includes(value as T) ? (value as T) : fail(value, where);
const orNull =
	<T>(read: Read<T>): Read<T | null> =>
	(value, where) =>
		value === null ? null : read(value, where);
/** A field that earlier drafts don't have. */
const orElse =
	<T>(read: Read<T>, otherwise: T): Read<T> =>
	(value, where) =>
		value === undefined ? otherwise : read(value, where);
const list =
	<T>(read: Read<T>): Read<T[]> =>
	(value, where) =>
		Array.isArray(value) ? value.map((one, index) => read(one, `${where}[${index}]`)) : fail(value, where);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const record =
	<T>(shape: Shape<T>): Read<T> =>
	(value, where) =>
		isRecord(value)
			? (Object.fromEntries(
					(Object.keys(shape) as (keyof T & string)[]).map((key) => [key, shape[key](value[key], where ? `${where}.${key}` : key)])
				) as T)
			: fail(value, where);
const figures: Read<Record<string, number | string>> = (value, where) =>
	isRecord(value)
		? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, figure(one, `${where}.${key}`)]))
		: fail(value, where);

/** A record whose field says which of several shapes it has. */
const variant =
	<T>(field: string, shapes: Record<string, Read<T>>): Read<T> =>
	(value, where) => {
		const kind = isRecord(value) ? value[field] : undefined;
		const read = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
		return read ? read(value, where) : fail(kind, `${where}.${field}`);
	};

const day: Read<string> = (value, where) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : fail(value, where));

const block = variant<Block>('type', {
	claim: record({
		type: oneOf('claim'),
		id: text,
		claim: text,
		words: orNull(text),
		excerpts: list(text),
		counter: flag,
		asOf: figures
	}),
	prose: record({ type: oneOf('prose'), id: text, part: oneOf(...proseParts), text }),
	ask: record({ type: oneOf('ask'), id: text, text })
});

const view = { name: text, items: list(text) };
const origin = variant<Draft['origin']>('kind', {
	theme: record({ kind: oneOf('theme'), theme: text }),
	territory: record({ kind: oneOf('territory'), region: text }),
	plan: record({ kind: oneOf('plan'), plan: text }),
	actor: record({ kind: oneOf('actor'), actor: text }),
	gap: record({ kind: oneOf('gap'), theme: text, first: text, second: text }),
	view: record({ kind: oneOf('view'), ...view })
});

const draft = record<Draft>({
	format: oneOf(1),
	form: oneOf(...briefForms),
	language: oneOf('fr', 'en'),
	title: text,
	organisation: text,
	date: day,
	origin,
	views: orElse(list(record<SavedView>(view)), []),
	blocks: list(block),
	version: record({ data: text, codebook: text })
});

/** The draft as a file: JSON, two blocks with one id refused. */
export const writeDraft = (value: Draft): string => `${JSON.stringify(value, null, '\t')}\n`;

/** Reads a draft file. Throws DraftFault at the first value that is not one of a draft; unknown fields are left out. */
export function readDraft(json: string): Draft {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		throw new DraftFault('JSON', json.slice(0, 40));
	}
	const read = draft(value, '');
	const ids = read.blocks.map(({ id }) => id);
	const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
	if (twice >= 0) throw new DraftFault(`blocks[${twice}].id`, ids[twice]);
	return read;
}
