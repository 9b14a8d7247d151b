import { expect, test } from 'vitest';
import { bars } from '#lib/model/bars.ts';
import { lowestF1, reliabilityBar } from '#lib/themes/bars.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { ThemeEvaluation } from '../../scripts/themes/evaluation.ts';
import { type Evaluation, missedBars } from '../../src/routes/evaluation.ts';
import { readEvaluation } from '../../src/routes/evaluation.server.ts';

const i18n = { language: 'fr', t: messages.fr, f: formats.fr } as const;

test('the pages read the shape that the evaluation writes', async () => {
	const read: Evaluation = null as unknown as ThemeEvaluation;
	expect(read).toBeNull();
	const { themes } = await readEvaluation();
	expect(themes.length).toBe(20);
	for (const { id, classifier, confusions } of themes) {
		const { fp, fn } = classifier.leave_one_document_out;
		expect([id, confusions.filter(({ kind }) => kind === 'false-positive').length, confusions.length]).toEqual([id, fp, fp + fn]);
	}
});

test('a theme is said unreliable exactly when it misses a bar, with one reason for each', async () => {
	const { themes } = await readEvaluation();
	for (const theme of themes) expect(missedBars(theme, i18n).length === 0, theme.id).toBe(theme.reliable);
	const [model] = themes;
	for (const alpha of [null, bars.alpha - 0.0001, bars.alpha])
		for (const items of [0, bars.items - 1, bars.items])
			for (const f1 of [null, bars.f1 - 0.0001, bars.f1]) {
				const agreement = { ...model!.agreement, explicit: { ...model!.agreement.explicit, alpha } };
				const classifier = { ...model!.classifier, leave_one_document_out: { ...model!.classifier.known_documents, tp: items, fn: 0, f1 } };
				const missed = missedBars({ agreement, classifier }, i18n);
				const { reliable, reason } = reliabilityBar({ alpha, items, f1 });
				expect(missed.length === 0).toBe(reliable);
				expect(missed.length).toBe(reason === null ? 0 : reason.split('; ').length);
			}
});

test('a theme is judged by the measure it does worst on, if that one has enough labels', () => {
	const main = { tp: 5, fn: 0, f1: 0.9 };
	expect(lowestF1(main, { tp: 3, fn: 2, f1: 0.6 })).toBe(0.6);
	expect(lowestF1(main, { tp: 3, fn: 1, f1: 0.6 })).toBe(0.9);
	expect(lowestF1({ ...main, f1: null }, { tp: 0, fn: 0, f1: null })).toBeNull();
});

test('a figure under its bar is never printed as the bar', () => {
	const { missed } = messages.fr.reliability;
	expect(missed.alpha(0.66699, bars.alpha)).toContain('0,666');
	expect(missed.f1(0.6999, bars.f1)).toContain('0,69,');
});
