import type { Warning } from '../../model/extraction.ts';

const at = (line: number | null): string => (line === null ? 'Line unknown' : `Line ${line}`);

/** Each warning of the intake, from its code and its values. */
const english: Record<string, (line: number | null, values: readonly (string | number)[]) => string> = {
	'extra-cell': (line, [cells, columns]) => `${at(line)}: ${cells} cells for ${columns} columns; check the row.`,
	'damaged-word': (line, [word]) =>
		`${at(line)}: the damaged word “${word}” can be read in more than one way; add a correction in data/corrections.yaml.`,
	'unresolved-actor': (line, [name]) => `${at(line)}: “${name}” is not in data/reference/actors.yaml; add the actor or an alias.`,
	'duplicate-id': (line, [first, id]) => `Lines ${first} and ${line}: the same identifier ${id}; set “id” in plan.yaml.`,
	'unread-timing': (line, [words]) => `${at(line)}: the date “${words}” is not understood; it is kept as it is.`,
	'unaccounted-line': (line) => `${at(line)}: no reading accounts for this line; correct the parts of plan.yaml.`,
	// why a layout refuses a part is told to the person who edits plan.yaml, in French
	'part-unread': (_line, [part, reason]) => `Part ${part} could not be read and stays context. In French: “${reason}”`,
	'doubtful-reading': (_line, [reason]) => `Reading to check. In French: “${reason}.”`,
	'unread-page': (_line, pages) => `Pages without text to read (pictures): ${pages.join(', ')}.`
};

const fr = { say: ({ message }: Warning): string => message };

const en: typeof fr = { say: ({ code, message, line, values = [] }) => english[code]?.(line, values) ?? message };

export const intakeWarnings = { fr, en };
