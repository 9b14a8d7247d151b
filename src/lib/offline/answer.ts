/** First and last byte of a `Range` header, both counted; 'whole' for a form that servers may ignore, null when nothing can be given. */
export function byteRange(header: string | null, size: number): { first: number; last: number } | 'whole' | null {
	const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
	if (from === '' && to === '') return 'whole';
	const [first, last] = from === '' ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), to === '' ? size - 1 : Number(to)];
	if (from !== '' && to !== '' && last < first) return 'whole';
	return first >= size || (from === '' && Number(to) === 0) ? null : { first, last: Math.min(last, size - 1) };
}

const answerWith = (body: Blob | null, status: number, kept: Headers, more: Record<string, string>): Response =>
	new Response(body, { status, headers: { ...Object.fromEntries(kept), 'accept-ranges': 'bytes', ...more } });

/** Answer of a plain server to GET or HEAD, with or without a range, from a whole kept file. */
export async function answer(request: Pick<Request, 'method' | 'headers'>, kept: Response): Promise<Response> {
	const range = request.headers.get('range');
	if (request.method === 'GET' && range === null) return kept;
	const body = await kept.blob();
	if (request.method === 'HEAD') return answerWith(null, 200, kept.headers, { 'content-length': String(body.size) });
	const bytes = byteRange(range, body.size);
	if (bytes === null) return answerWith(null, 416, kept.headers, { 'content-range': `bytes */${body.size}`, 'content-length': '0' });
	if (bytes === 'whole') return answerWith(body, 200, kept.headers, {});
	const part = body.slice(bytes.first, bytes.last + 1);
	const place = `bytes ${bytes.first}-${bytes.last}/${body.size}`;
	return answerWith(part, 206, kept.headers, { 'content-range': place, 'content-length': String(part.size) });
}
