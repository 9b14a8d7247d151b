import type { SourceDocument } from '#lib/model/blocks.ts';
import type { Reading } from '#lib/model/plan.ts';
import { IntakeError } from './errors.ts';

/** Human readings by line. Throws when the words a reading expects are no longer on its line. */
export function checkReadings(readings: Reading[], document: SourceDocument): Map<number, Reading> {
	for (const { line, expect, as } of readings) {
		if (document.lines[line - 1]?.raw.includes(expect)) continue;
		throw new IntakeError({ code: 'reading-gone', values: [line, as, expect] }, line);
	}
	return new Map(readings.map((reading) => [reading.line, reading]));
}
