type Value = string | number | readonly string[] | Said;

/** A sentence told as data: which one, and what it holds. It crosses workers as it is; its words are where its code is made. */
export interface Said {
	readonly code: string;
	readonly values: readonly Value[];
}
