/** Values by key, keys in order of first appearance. */
export const groupBy = <T, K>(values: Iterable<T>, key: (value: T) => K): Map<K, T[]> => {
	const groups = new Map<K, T[]>();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group) group.push(value);
		else groups.set(key(value), [value]);
	}
	return groups;
};
