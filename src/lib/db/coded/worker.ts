import type { FailureReason } from '../../model/failureReasons.ts';
import { Failure } from '../failure.ts';
import { CodedExplorer } from './explore.ts';
import { Library, overHttp } from './library.ts';

export type Method = 'ready' | 'counted' | 'valuesNamed' | 'count' | 'items';
/** The first message names the folder; the others ask. */
export type Asked = { folder: string } | { id: number; method: Method; args: unknown[] };
export type Answered = { id: number; answer: unknown } | { id: number; reason: FailureReason; about: string };

let explorer: Promise<CodedExplorer> | undefined;
let folder = '';

const open = (): Promise<CodedExplorer> => {
	const opening = Library.open(overHttp(folder)).then((library) => new CodedExplorer(library));
	// a later question tries again
	opening.catch(() => (explorer = undefined));
	return opening;
};

async function answer(id: number, method: Method, args: unknown[]): Promise<Answered> {
	try {
		const asked = await (explorer ??= open());
		return { id, answer: await (asked[method] as (...args: unknown[]) => Promise<unknown>).apply(asked, args) };
	} catch (cause) {
		const failure = cause instanceof Failure ? cause : new Failure('question', '', cause);
		return { id, reason: failure.reason, about: failure.about };
	}
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	if ('folder' in data) folder = data.folder;
	else void answer(data.id, data.method, data.args).then((answered) => postMessage(answered));
});
