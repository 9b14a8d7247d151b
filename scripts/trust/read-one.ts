import '../as-published.ts';
import { readFileSync } from 'node:fs';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { ReadError } from '#lib/read/errors.ts';
import { readDocument } from '#lib/read/read.ts';

/** Reads one document and lays it out, as `plan:add` does; says what came of it, the most memory held (MB) and the processor time (s). */
const file = process.argv[2] ?? '';

async function outcomeOf(): Promise<string> {
	try {
		const source = await readDocument(new Uint8Array(readFileSync(file)), file);
		detectLayouts(source);
		return `lu : ${source.lines.length} lignes`;
	} catch (error) {
		if (error instanceof ReadError) return `refusé : ${error.code}`;
		throw error;
	}
}

const outcome = await outcomeOf();
/** Largest resident size since this program began, in kilobytes: `maxRSS` counts that of the process that started it. */
function largest(): number {
	try {
		return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
	} catch {
		return process.resourceUsage().maxRSS;
	}
}

const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
	JSON.stringify({ outcome, memory: Math.round(largest() / 1024), cpu: Math.round((userCPUTime + systemCPUTime) / 100_000) / 10 })
);
process.exit(0);
