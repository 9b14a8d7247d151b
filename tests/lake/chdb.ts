import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '3.4.0';

interface Session {
	query(sql: string, format?: string): string;
	cleanup(): void;
}

/** ClickHouse's own engine, embedded, from the package registry: in a folder of its own, outside the lock file. */
function installChdb(): { Session: new (path?: string) => Session } {
	const folder = mkdtempSync(join(tmpdir(), 'chdb-'));
	writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
	execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `chdb@${version}`], { cwd: folder, stdio: 'inherit' });
	return createRequire(join(folder, 'index.js'))('chdb') as { Session: new (path?: string) => Session };
}

/** The engine with the tables of a lake, loaded by the lake's own statements; CHDB names an installed package to use instead of a new one. */
export function loadLake(lake: string, folder: string): Session {
	const { Session } = process.env['CHDB']
		? (createRequire(import.meta.url)(process.env['CHDB']) as ReturnType<typeof installChdb>)
		: installChdb();
	const session = new Session(join(folder, 'chdb'));
	session.query('CREATE DATABASE IF NOT EXISTS plans');
	session.query('USE plans');
	const ddl = readFileSync(join(lake, 'clickhouse.sql'), 'utf8').replaceAll('{lake}', lake);
	for (const statement of ddl.split(/;\n/)) if (statement.trim() !== '') session.query(statement.replace(/^--.*$/gm, ''));
	return session;
}

const outside = new Set(['database', 'user', 'password', 'default_format', 'add_http_cors_header', 'wait_end_of_query']);

/**
 * The part of ClickHouse's HTTP interface that the backend uses, around the embedded engine: a statement as the body of a POST, settings
 * and format in the address, an error as status 500 and its text.
 */
export async function serveChdb(session: Session): Promise<{ url: string; close: () => void }> {
	const server = createServer((request, response) => {
		const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
		const settings = [...asked].filter(([name]) => !outside.has(name)).map(([name, value]) => `${name} = '${value}'`);
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			if (asked.get('add_http_cors_header') === '1') response.setHeader('access-control-allow-origin', '*');
			const statement = Buffer.concat(pieces).toString('utf8');
			try {
				for (const setting of settings) session.query(`SET ${setting}`);
				response.end(session.query(statement, asked.get('default_format') ?? 'TabSeparated'));
			} catch (error) {
				response.writeHead(500).end(String((error as Error).message));
			}
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
