import { createInterface, type Interface } from 'node:readline/promises';
import { UsageError } from './options.ts';

/** Questions on the error output, so that the standard output stays for what was asked for. */
export class Questions {
	readonly #lines: Interface = createInterface({ input: process.stdin, output: process.stderr });
	readonly #left: Promise<never>;

	constructor() {
		this.#left = new Promise((_, reject) => {
			this.#lines.once('close', () => reject(new UsageError('Interrompu avant la fin. Rien n’a été écrit.')));
		});
		this.#left.catch(() => {});
	}

	/** The answer, or the suggestion when the answer is empty; asks again while `read` throws. */
	async ask<T>(question: string, suggestion: string, read: (answer: string) => T): Promise<T> {
		for (;;) {
			const answer = (await this.#line(`${question}\n  ${suggestion ? `[${suggestion}] ` : ''}> `)) || suggestion;
			try {
				if (answer) return read(answer);
				console.error('  Il faut une réponse.');
			} catch (error) {
				console.error(`  ${(error as Error).message}`);
			}
		}
	}

	/** The same for what may stay unsaid: null when the answer is empty. */
	async askOptional<T>(question: string, read: (answer: string) => T): Promise<T | null> {
		for (;;) {
			const answer = await this.#line(`${question} (Entrée s’il n’y en a pas)\n  > `);
			try {
				return answer ? read(answer) : null;
			} catch (error) {
				console.error(`  ${(error as Error).message}`);
			}
		}
	}

	async confirm(question: string): Promise<boolean> {
		for (;;) {
			const answer = await this.#line(`${question} (O/n)\n  > `);
			if (/^(?:o|oui|y|yes)?$/i.test(answer)) return true;
			if (/^(?:n|non|no)$/i.test(answer)) return false;
			console.error('  Répondez par o (oui) ou n (non).');
		}
	}

	close(): void {
		this.#lines.close();
	}

	async #line(prompt: string): Promise<string> {
		return (await Promise.race([this.#lines.question(prompt), this.#left])).trim();
	}
}
