/** Loaded before a measured process: at its end, writes what it used. Each process leaves a file of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['BENCH_USAGE'];
if (folder)
	process.on('exit', () => {
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
		writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ rss: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
	});
