import type { IntakeReference } from '../../../../scripts/intake.ts';
import type { CodingDesk } from '../../codingUnits.ts';
import { agreementWith } from './agreement.ts';
import { type Bench, trial } from './bench.ts';
import type { Answer, Ask, Exchange } from './protocol.ts';

let bench: Bench | null = null;

async function json<Content>(address: string): Promise<Content> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return (await response.json()) as Content;
}

async function open({ reference, desk }: Exchange['open']['ask']): Promise<Exchange['open']['answer']> {
	const [{ codebook, names }, content] = await Promise.all([json<IntakeReference>(reference), json<CodingDesk>(desk)]);
	bench = { codebook, names, ...content };
	return { codebook, units: bench.units, ...trial(bench, []) };
}

async function answer(asked: Ask): Promise<Exchange[keyof Exchange]['answer']> {
	if (asked.name === 'open') return open(asked.ask);
	if (!bench) throw new Error('asked before opening');
	return asked.name === 'trial' ? trial(bench, asked.ask.changes) : agreementWith(bench.units, asked.ask.decided, asked.ask.themes);
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
	try {
		postMessage({ id: data.id, answer: await answer(data) } satisfies Answer);
	} catch (error) {
		console.error(error);
		postMessage({ id: data.id, failed: true } satisfies Answer);
	}
});
