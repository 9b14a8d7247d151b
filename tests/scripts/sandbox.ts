import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Options, Outcome } from '../../scripts/etl/pipeline.ts';
import { etl } from '../../scripts/etl.ts';
import { problemLine, Refusal } from '../../scripts/read/problems.ts';
import { sha256 } from '../../scripts/read/bytes.ts';
import { temporaryFolder } from './write/samples.ts';

const root = resolve('.');

export interface Run {
	code: number | null;
	stdout: string;
	/** what the person is told, without colours */
	stderr: string;
}

/** A temporary copy of a data folder on which the command runs. */
export class Sandbox {
	readonly folder = temporaryFolder();
	readonly data = join(this.folder, 'data');
	readonly out = join(this.folder, 'published');
	readonly cache = join(this.folder, '.etl-cache');
	#environment: Record<string, string> = {};

	constructor(from = 'tests/scripts/fixtures/data') {
		cpSync(resolve(from), this.data, { recursive: true });
		cpSync(resolve('data/reference/lexicon.yaml'), join(this.data, 'reference/lexicon.yaml'));
	}

	read(path: string): string {
		return readFileSync(join(this.data, path), 'utf8');
	}

	write(path: string, content: string | Uint8Array): void {
		mkdirSync(dirname(join(this.data, path)), { recursive: true });
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

	/** A file of decisions with these lines. */
	link(...lines: string[]): void {
		mkdirSync(join(this.data, 'links'));
		this.write('links/uptake.csv', ['demand_id,action_id,decision,reason', ...lines, ''].join('\n'));
	}

	/** A framework with these parts, of which the codebook brings « 1 » near the theme of employment. */
	framework(parts: string): void {
		this.write(
			'reference/frameworks.yaml',
			`- id: cadre\n  label_fr: Cadre\n  label_en: Framework\n  short_fr: Cadre\n  short_en: Framework\n  citation: Cadre (2000)\n  parts:\n    ${parts}\n`
		);
		this.edit(
			'reference/themes.yaml',
			'  - id: employment\n',
			'  - id: employment\n    frameworks: { cadre: { values: [1], status: proposé } }\n'
		);
	}

	remove(path: string): void {
		rmSync(join(this.data, path), { recursive: true });
	}

	copy(from: string, to: string): void {
		cpSync(join(this.data, from), join(this.data, to), { recursive: true });
	}

	/** The same, whose commands run in another environment. */
	in(environment: Record<string, string>): this {
		this.#environment = environment;
		return this;
	}

	/** The real command, started. */
	start(...flags: string[]): ChildProcess {
		return spawn(process.execPath, ['--import', 'tsx', 'scripts/etl.ts', '--data', this.data, '--out', this.out, ...flags], {
			cwd: root,
			env: { ...process.env, NO_COLOR: '1', ...this.#environment }
		});
	}

	/** The real command, to its end. */
	etl(...flags: string[]): Promise<Run> {
		const child = this.start(...flags);
		const run = { stdout: '', stderr: '' };
		for (const name of ['stdout', 'stderr'] as const)
			child[name]?.setEncoding('utf8').on('data', (text: string) => {
				run[name] += text;
			});
		return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done({ code, ...run })));
	}

	/** What the command does, in this process, with the cache that it would use. */
	run(options: Partial<Options> = {}): Promise<Outcome> {
		return etl({ data: this.data, out: this.out, strict: false, cache: this.cache, ...options });
	}

	/** What the command does, in this process: the lines of its refusal, none when it publishes. Anything else that is thrown is a fault. */
	async refusal(): Promise<string[]> {
		try {
			await this.run();
			return [];
		} catch (error) {
			if (error instanceof Refusal) return error.problems.map(problemLine);
			throw error;
		}
	}

	/** Everything published, by file name. */
	published(): Map<string, Buffer> {
		return new Map(readdirSync(this.out).map((file) => [file, readFileSync(join(this.out, file))]));
	}
}
