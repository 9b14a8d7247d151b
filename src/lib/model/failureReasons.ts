/** What went wrong, in four kinds: the engine, the network, the published data, the question itself. */
export type FailureCode = 'engine' | 'network' | 'data' | 'query';

/** Why a question has no answer, each of the kind that it belongs to: pages word the reason, programs act on the kind. */
export const failureReasons = {
	'no-wasm': 'engine',
	'engine-unreachable': 'network',
	'engine-missing': 'engine',
	'engine-damaged': 'engine',
	'engine-silent': 'engine',
	'engine-unready': 'engine',
	'engine-stopped': 'engine',
	'engine-busy': 'engine',
	memory: 'engine',
	'data-unreachable': 'network',
	'file-missing': 'data',
	'list-unreadable': 'data',
	'other-version': 'data',
	'newer-schema': 'data',
	'file-damaged': 'data',
	'table-missing': 'data',
	'table-unreadable': 'data',
	question: 'query',
	parquet: 'query'
} as const satisfies Record<string, FailureCode>;

export type FailureReason = keyof typeof failureReasons;
