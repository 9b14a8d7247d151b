import '../as-published.ts';
import { planDoer, type DoPlan, type Job, type Shared } from './do-plan.ts';

// maps of sources, read whenever a package looks at a stack, would stay in memory
process.setSourceMapsEnabled(false);

/** A process that does plans: what they share comes first, then one job at a time; it ends with the process that started it. */
let doPlan: DoPlan | undefined;

process.on('message', (message: Shared | Job) => {
	if ('cache' in message) doPlan = planDoer(message);
	else void doPlan?.(message).then((done) => process.send?.(done));
});
process.on('disconnect', () => process.exit());
