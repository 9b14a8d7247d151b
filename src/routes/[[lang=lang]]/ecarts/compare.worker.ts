import { compare } from '../../comparison.ts';

type Asked = Parameters<typeof compare>;

/** The grades of two documents, away from the page: twenty themes take some tenths of a second. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(compare(...data)));
