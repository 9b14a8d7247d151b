import fc from 'fast-check';
import { packageVersion } from '../../scripts/trust/report.ts';
import { report } from '../report.ts';

/** `npm run fuzz` sets these; without them each target makes a quick run, with a seed that changes only when someone changes it. */
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const seed = Number(FUZZ_SEED ?? 20_261_120);

/** What one target did, as a line of the report. */
export interface Tried {
	target: string;
	inputs: number;
	seed: number;
	/** inputs that were refused with a sentence, as against read */
	refused: number;
	/** longest time for one input, in milliseconds */
	slowest: number;
}

/** `true` when the input was read, `false` when it was refused as promised; anything else is thrown. */
type Verdict = boolean;

/**
 * Tries many inputs; the first that breaks the promise is made as small as can be and told with its seed. A run by command makes
 * `FUZZ_RUNS` times the quick number. An input that never ends is stopped by the time limit of the test.
 */
export async function fuzz<T>(
	target: string,
	inputs: fc.Arbitrary<T>,
	quick: number,
	keeps: (input: T) => Verdict | Promise<Verdict>
): Promise<void> {
	const tried: Tried = { target, inputs: 0, seed, refused: 0, slowest: 0 };
	const property = fc.asyncProperty(inputs, async (input) => {
		const start = performance.now();
		const read = await keeps(input);
		tried.slowest = Math.max(tried.slowest, performance.now() - start);
		tried.inputs++;
		if (!read) tried.refused++;
	});
	try {
		await fc.assert(property, { seed, numRuns: quick * Number(FUZZ_RUNS ?? 1) });
		report('fuzz', { ...tried }, packageVersion('fast-check'));
	} finally {
		const { inputs: n, refused, slowest } = tried;
		process.stdout.write(`${target}: ${n} inputs, ${refused} refused, slowest ${Math.round(slowest)} ms, seed ${seed}\n`);
	}
}
