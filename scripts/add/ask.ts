import { createInterface, type Interface } from 'node:readline/promises';

/** Questions on the error output, so that the standard output stays for what was asked for. */
export class Questions {
	readonly #lines: Interface = createInterface({ input: process.stdin, output: process.stderr });

	/** The answer, or the suggestion when the answer is empty; asks again while `read` throws. */
	async ask<T>(question: string, suggestion: string, read: (answer: string) => T): Promise<T> {
		for (;;) {
			const answer = (await this.#lines.question(`${question}${suggestion ? ` [${suggestion}]` : ''} : `)).trim() || suggestion;
			try {
				if (answer) return read(answer);
			} catch (error) {
				console.error(`  ${(error as Error).message}`);
			}
		}
	}

	async confirm(question: string): Promise<boolean> {
		return /^(?:o|oui|y|yes)?$/i.test((await this.#lines.question(`${question} (O/n) : `)).trim());
	}

	close(): void {
		this.#lines.close();
	}
}
