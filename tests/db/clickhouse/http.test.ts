import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createServerRunner } from '#lib/db/clickhouse/http.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import type { Runner } from '#lib/db/run.ts';
import { noFilters } from '#lib/model/filters.ts';

let server: Server;
let url = '';
let asked: { address: URL; statement: string }[] = [];
let answer: (statement: string) => [status: number, text: string];

beforeAll(async () => {
	server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const statement = Buffer.concat(pieces).toString('utf8');
			asked.push({ address: new URL(request.url ?? '', url), statement });
			const [status, text] = answer(statement);
			response.writeHead(status).end(text);
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());
beforeEach(() => {
	asked = [];
	answer = (statement) => [200, statement.includes('published') ? '{"data_hash":"abc"}\n' : '{"n":296}\n'];
});

const local = { parquet: () => Promise.reject(new Error('not asked')), stop: () => {} };
const runner = (expected = 'abc'): Runner => createServerRunner({ url, database: 'plans', user: 'lecture' }, local, () => expected);

test('a question is a POST to the server, which says once that it holds the data of the page', async () => {
	const { run } = runner();
	expect(await run(itemCount(noFilters))).toEqual([{ n: 296 }]);
	await run(itemCount(noFilters));
	expect(asked.map(({ statement }) => /published|count/.exec(statement)?.[0])).toEqual(['published', 'count', 'count']);
	const { searchParams } = asked[0]!.address;
	expect(Object.fromEntries(searchParams)).toMatchObject({
		database: 'plans',
		user: 'lecture',
		join_use_nulls: '1',
		default_format: 'JSONEachRow'
	});
	expect(asked[0]!.address.pathname).toBe('/');
});

test('data of another version are refused, then asked again', async () => {
	const { run } = runner('other');
	await expect(run(itemCount(noFilters))).rejects.toMatchObject({ code: 'data' });
	answer = (statement) => [200, statement.includes('published') ? '{"data_hash":"other"}\n' : '{"n":1}\n'];
	expect(await run(itemCount(noFilters))).toEqual([{ n: 1 }]);
});

test('what goes wrong is worded: the server refuses, answers another shape, or is not there', async () => {
	answer = (statement) => (statement.includes('published') ? [200, '{"data_hash":"abc"}'] : [500, 'Code: 47. DB::Exception']);
	await expect(runner().run(itemCount(noFilters))).rejects.toMatchObject({ code: 'query', cause: 'Code: 47. DB::Exception' });
	answer = () => [200, '{"n":"many","data_hash":"abc"}'];
	await expect(runner().run(itemCount(noFilters))).rejects.toMatchObject({ code: 'query' });
	const gone = createServerRunner({ url: 'http://127.0.0.1:1/', database: 'plans' }, local, () => 'abc');
	await expect(gone.run(itemCount(noFilters))).rejects.toMatchObject({ code: 'network' });
});

test('a question given up is given up as such', async () => {
	const { run } = runner();
	await run(itemCount(noFilters));
	const signal = AbortSignal.abort(new Error('changed my mind'));
	await expect(run(itemCount(noFilters), { signal })).rejects.toThrow('changed my mind');
});
