export type Plain = Record<string, unknown>;

/** Reads values by name and gathers what is wrong instead of stopping at the first problem. */
export class Reader {
	readonly problems: string[] = [];

	object(value: unknown, where: string): Plain {
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Plain;
		this.problems.push(`${where} : un ensemble de champs est attendu`);
		return {};
	}

	text(source: Plain, key: string, where: string): string {
		const value = source[key];
		if (typeof value === 'string' && value.trim() !== '') return value;
		this.problems.push(`${where} : le champ « ${key} » doit être un texte`);
		return '';
	}

	list(source: Plain, key: string, where: string, required = false): unknown[] {
		const value = source[key];
		if (Array.isArray(value)) return value;
		if (value !== undefined || required) this.problems.push(`${where} : le champ « ${key} » doit être une liste`);
		return [];
	}

	texts(source: Plain, key: string, where: string, required = false): string[] {
		return this.list(source, key, where, required).filter((value): value is string => {
			const right = typeof value === 'string' && value.trim() !== '';
			if (!right) this.problems.push(`${where} : « ${key} » contient une entrée qui n'est pas un texte (${JSON.stringify(value)})`);
			return right;
		});
	}
}
