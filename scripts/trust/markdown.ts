import { wilson } from '#lib/analysis/wilson.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { Row } from './summary.ts';

/** The table of trials, in French, for those who read the code. */
export function markdown(rows: readonly Row[]): string {
	const words = messages.fr.trials;
	const cells = rows.map(({ part, figures, from, to, versions, missed = [], parts = [] }) => [
		words.parts[part].what,
		[
			words.parts[part].result(figures),
			...parts.map(({ name, k, n }) => words.share(words.folders[name] ?? name, k, n, wilson(k, n))),
			...(missed.length > 0 ? [words.missed(missed.length)] : [])
		].join('<br>'),
		`\`npm run trust -- ${part}\``,
		from === to ? from : `${from} à ${to}`,
		versions.join(', ')
	]);
	const line = (values: readonly string[]): string => `| ${values.join(' | ')} |`;
	const head = [words.columns.what, words.columns.result, words.columns.command, words.columns.date, words.columns.versions];
	return [`# ${words.title}`, '', words.lead, '', line(head), line(head.map(() => '---')), ...cells.map(line), ''].join('\n');
}
