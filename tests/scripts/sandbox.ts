import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../../scripts/read/bytes.ts';
import { temporaryFolder } from './write/samples.ts';

const root = resolve('.');

export interface Run {
	code: number | null;
	stdout: string;
	/** what the person is told, without colours */
	stderr: string;
}

/** A temporary copy of a data folder on which the real command runs. */
export class Sandbox {
	readonly folder = temporaryFolder();
	readonly data = join(this.folder, 'data');
	readonly out = join(this.folder, 'published');

	constructor(from = 'tests/scripts/fixtures/data') {
		cpSync(resolve(from), this.data, { recursive: true });
		cpSync(resolve('data/reference/lexicon.yaml'), join(this.data, 'reference/lexicon.yaml'));
	}

	read(path: string): string {
		return readFileSync(join(this.data, path), 'utf8');
	}

	write(path: string, content: string | Uint8Array): void {
		writeFileSync(join(this.data, path), content);
	}

	/** Replaces words that must be there. */
	edit(path: string, from: string, to: string): void {
		const text = this.read(path);
		if (!text.includes(from)) throw new Error(`${path}: « ${from} » is not there`);
		this.write(path, text.replace(from, to));
	}

	/** Changes a document and declares its new hash, as a person would who means it. */
	replaceSource(plan: string, content: string | Uint8Array): void {
		const before = sha256(readFileSync(join(this.data, `plans/${plan}/source.txt`)));
		this.write(`plans/${plan}/source.txt`, content);
		this.edit(`plans/${plan}/plan.yaml`, before, sha256(content));
	}

	remove(path: string): void {
		rmSync(join(this.data, path), { recursive: true });
	}

	copy(from: string, to: string): void {
		cpSync(join(this.data, from), join(this.data, to), { recursive: true });
	}

	etl(...flags: string[]): Run {
		const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/etl.ts', '--data', this.data, '--out', this.out, ...flags], {
			cwd: root,
			encoding: 'utf8',
			env: { ...process.env, NO_COLOR: '1' }
		});
		return { code: run.status, stdout: run.stdout, stderr: run.stderr };
	}

	/** Everything published, by file name. */
	published(): Map<string, Buffer> {
		return new Map(readdirSync(this.out).map((file) => [file, readFileSync(join(this.out, file))]));
	}
}
