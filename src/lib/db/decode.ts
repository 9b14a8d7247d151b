/** Typed decoders of plain rows. They throw on a value of another type, so that a wrong column never reaches a chart. */
export type Decoder<T> = (value: unknown) => T;
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

const expecting =
	<T>(what: string, is: (value: unknown) => value is T): Decoder<T> =>
	(value) => {
		if (!is(value)) throw new Error(`expected ${what}, found ${value === null ? 'null' : typeof value}`);
		return value;
	};

export const text = expecting('text', (value): value is string => typeof value === 'string');
export const flag = expecting('a boolean', (value): value is boolean => typeof value === 'boolean');
export const real = expecting('a number', (value): value is number => typeof value === 'number');
export const int = expecting('a whole number', (value): value is number => Number.isSafeInteger(value));

export const orNull =
	<T>(decode: Decoder<T>): Decoder<T | null> =>
	(value) =>
		value === null || value === undefined ? null : decode(value);

/** An absent list is an empty one: SQL aggregates give NULL where there is nothing to list. */
export const list =
	<T>(decode: Decoder<T>): Decoder<T[]> =>
	(value) => {
		if (value === null || value === undefined) return [];
		if (!Array.isArray(value)) throw new Error(`expected a list, found ${typeof value}`);
		return value.map(decode);
	};

export const oneOf = <const T extends string>(...allowed: readonly T[]): Decoder<T> =>
	expecting(allowed.join(' or '), (value): value is T => (allowed as readonly unknown[]).includes(value));

type Shape = Record<string, Decoder<unknown>>;

export const record =
	<S extends Shape>(shape: S): Decoder<{ [Name in keyof S]: Decoded<S[Name]> }> =>
	(value) => {
		if (typeof value !== 'object' || value === null) throw new Error(`expected a row, found ${typeof value}`);
		const row: Record<string, unknown> = {};
		for (const [name, decode] of Object.entries(shape)) {
			try {
				row[name] = decode((value as Record<string, unknown>)[name]);
			} catch (cause) {
				throw new Error(`${name}: ${(cause as Error).message}`, { cause });
			}
		}
		return row as { [Name in keyof S]: Decoded<S[Name]> };
	};
