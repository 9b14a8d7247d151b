import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../read/bytes.ts';
import type { Inputs } from '../read/inputs.ts';
import type { PlanFile } from '../read/plans.ts';
import { codingsByPlan } from '../write/theme-rows.ts';
import { codeHash } from './code.ts';

const reference = ['actors.yaml', 'themes.yaml', 'lexicon.yaml', 'territories.csv'];

/** Paths of files are where things are, not what they are. */
const content = (value: unknown): string => JSON.stringify(value, (name, inner: unknown) => (name === 'file' ? undefined : inner));

/**
 * The key of each plan: a hash of its document, its description, its corrections and codings, the reference files and the code.
 * Equal keys, equal rows. A document that can't be read has a key that nothing else has, and is told as a problem when it is read.
 */
export function planKeys(data: string, inputs: Inputs): (plan: PlanFile) => string {
	const shared = sha256([codeHash(), ...reference.map((file) => sha256(readFileSync(join(data, 'reference', file))))].join('\n'));
	const codings = codingsByPlan(inputs.codings);
	return ({ folder, value }) => {
		const own = codings.get(value.id);
		const coded = own && [[...own.reference.values()], [...own.adjudicated.values()], [...own.coders.values()]];
		const corrections = inputs.corrections.filter(({ plan }) => plan === value.id);
		const returned = inputs.returned.filter(({ plan }) => plan === value.id);
		return sha256([shared, documentHash(join(folder, value.source)), content([value, corrections, returned, coded])].join('\n'));
	};
}

function documentHash(file: string): string {
	try {
		return sha256(readFileSync(file));
	} catch (error) {
		return (error as NodeJS.ErrnoException).code ?? 'unreadable';
	}
}
