import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Share of the mutants that are tried, and the seed of the draw (scripts/mutate.ts sets both). */
const share = Number(process.env.MUTATION_SHARE ?? 1);
const seed = process.env.MUTATION_SEED ?? '1';

/** The same mutant of the same code is drawn or not by the same seed, wherever the project lies and whatever else changed. */
const drawn = ({ fileName, location: { start, end }, mutatorName, replacement }) => {
	const file = relative(process.cwd(), fileName)
		.replaceAll('\\', '/')
		.replace(/^.*?(?=src\/lib\/)/, '');
	const name = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
	return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32 < share;
};

/** Leaves out, before any test runs, the mutants that were not drawn. Stryker calls such a plugin a checker. */
class Sample {
	async init() {}

	async check(mutants) {
		return Object.fromEntries(
			mutants.map((mutant) => [
				mutant.id,
				drawn(mutant) ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: 'not drawn' }
			])
		);
	}

	group(mutants) {
		return [mutants.map(({ id }) => id)];
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
