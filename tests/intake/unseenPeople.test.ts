import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import { describe as described } from '../detect/extractDocument.ts';
import { report } from '../report.ts';
import { registry } from './corpus.ts';

/**
 * Pieces of documents written once, as documents name people, before any of them was run; no rule was changed for them. Each name stands
 * between ⟦ and ⟧; nobody bears them. Whoever wrote them had read the rules: a stranger's documents may do worse.
 */
const documents = readFileSync('tests/intake/fixtures/people/unseen.txt', 'utf8')
	.split(/^=== /mu)
	.slice(1)
	.map((part) => ({ what: part.slice(0, part.indexOf('\n')), marked: part.slice(part.indexOf('\n') + 1) }));

const tried = documents.map(({ what, marked }) => {
	const names = Array.from(marked.matchAll(/⟦([^⟧]+)⟧/gu), (found) => found[1] ?? '');
	const source = readTextBlocks(marked.replace(/[⟦⟧]/gu, ''));
	const { ledger, removed } = extractDetected(described(detectLayouts(source)), source, registry).extraction;
	const published = ledger.map(({ text }) => text).join('\n');
	const missed = names.filter((name) => published.includes(name));
	const wrong = removed.filter((words) => !/[@\d]/u.test(words) && !names.some((name) => name.includes(words) || words.includes(name)));
	return { what, names: names.length, missed, wrong };
});

test('people named in documents that no rule was made for', () => {
	const sum = (of: (one: (typeof tried)[number]) => number): number => tried.reduce((total, one) => total + of(one), 0);
	const [names, found, wrong] = [sum((one) => one.names), sum((one) => one.names - one.missed.length), sum((one) => one.wrong.length)];
	report('names', { what: 'série neuve', unseen: names, unseenFound: found, unseenWrong: wrong, unseenDocuments: documents.length });
	const told = tried.flatMap(({ what, missed, wrong: taken }) => [
		...missed.map((name) => `${what}: ${name} left`),
		...taken.map((name) => `${what}: ${name} taken`)
	]);
	process.stdout.write(`${found} of ${names} names, ${wrong} other words taken\n${told.map((one) => `  ${one}\n`).join('')}`);
	expect(names).toBeGreaterThan(70);
});
