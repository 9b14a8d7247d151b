import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** How many mutants are tried (0: all), and the seed of the draw (scripts/mutate.ts sets both). */
const count = Number(process.env.MUTATION_COUNT ?? 0);
const seed = process.env.MUTATION_SEED ?? '1';

/** The rank of a mutant in the draw: the same for the same code and seed, wherever the project lies and whatever else changed. */
const rank = ({ fileName, location: { start, end }, mutatorName, replacement }) => {
	const file = relative(process.cwd(), fileName)
		.replaceAll('\\', '/')
		.replace(/^.*?(?=src\/lib\/)/, '');
	const name = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
	return createHash('sha256').update(name).digest().readUInt32BE();
};

/** Leaves out, before any test runs, the mutants that were not drawn. Stryker calls such a plugin a checker. */
class Sample {
	async init() {}

	async check(mutants) {
		const ranked = [...mutants].sort((one, other) => rank(one) - rank(other));
		const drawn = new Set((count > 0 ? ranked.slice(0, count) : ranked).map(({ id }) => id));
		return Object.fromEntries(
			mutants.map(({ id }) => [
				id,
				drawn.has(id) ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: 'not drawn' }
			])
		);
	}

	group(mutants) {
		return [mutants.map(({ id }) => id)];
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
