import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { planDoer, type DoPlan, type Done, type Job, type Shared } from './do-plan.ts';

/** A process takes a second or two to start: fewer plans than this are done sooner without. */
const worthProcesses = 16;
/** Each holds the codebook and the registry, some 200 MB at work. */
const mostProcesses = 4;

/** In a process that does plans almost nothing outlives its plan: with room for young objects, most die before they are looked at. */
const flags = ['--max-semi-space-size=16', '--import', 'tsx'];

interface Hand {
	doPlan: DoPlan;
	close: () => void;
}

function processHand(shared: Shared): Hand {
	const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv: flags, serialization: 'advanced' });
	const ended = once(child, 'exit').then(([code]) =>
		Promise.reject(new Error(`a process that reads plans ended before its time (${code})`))
	);
	ended.catch(() => {});
	child.send(shared);
	return {
		doPlan: async (job) => {
			child.send(job);
			const [done] = (await Promise.race([once(child, 'message'), ended])) as [Done];
			return done;
		},
		close: () => child.disconnect()
	};
}

/**
 * Does jobs on every core, each in the order given to a hand that is free; `done` hears of them as they end. Never more plans in
 * memory than hands. `hands` is for tests; by default it depends on the machine and on how much there is to do.
 */
export async function doPlans<J extends Job>(
	jobs: J[],
	shared: Shared,
	done: (job: J, outcome: Done) => void,
	hands = handsFor(jobs.length)
): Promise<void> {
	if (jobs.length === 0) return;
	const team: Hand[] =
		hands === 1 ? [{ doPlan: planDoer(shared), close: () => {} }] : Array.from({ length: hands }, () => processHand(shared));
	const queue = jobs.values();
	try {
		await Promise.all(
			team.map(async ({ doPlan }) => {
				for (const job of queue) done(job, await doPlan(job));
			})
		);
	} finally {
		for (const { close } of team) close();
	}
}

const handsFor = (jobs: number): number => (jobs < worthProcesses ? 1 : Math.min(mostProcesses, availableParallelism()));
