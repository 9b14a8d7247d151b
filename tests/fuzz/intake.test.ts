import fc from 'fast-check';
import { test } from 'vitest';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import { IntakeError } from '#lib/intake/errors.ts';
import { layouts } from '#lib/intake/layouts/layouts.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { LayoutName } from '#lib/model/plan.ts';
import { describe as described } from '../detect/extractDocument.ts';
import { extracted, made, planIds, registry, sourceOf } from '../intake/corpus.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedLines, page } from './inputs.ts';
import { expectSoundDocument, expectSoundExtraction, isSentence } from './sound.ts';

/** Read soundly, or refused with a sentence that says what to do. */
function readsOrRefuses(text: string, read: () => Extraction): boolean {
	const source = readTextBlocks(text);
	expectSoundDocument(source);
	let extraction: Extraction;
	try {
		extraction = read();
	} catch (error) {
		if (error instanceof IntakeError && isSentence(error.message)) return false;
		throw error;
	}
	expectSoundExtraction(source, extraction);
	return true;
}

test('any text, its layout detected', () =>
	fuzz('intake: any text', page, 150, (text) =>
		readsOrRefuses(text, () => {
			const source = readTextBlocks(text);
			return extractDetected(described(detectLayouts(source)), source, registry).extraction;
		})
	));

test('any text, read with a layout that may not be its own', () =>
	fuzz('intake: any layout', fc.tuple(fc.constantFrom(...(Object.keys(layouts) as LayoutName[])), page), 250, ([layout, text]) =>
		readsOrRefuses(text, () => made(text, [{ layout }]))
	));

test('documents of the corpus, harmed, with the lines that plan.yaml names or without', () =>
	fuzz('intake: harmed documents', fc.tuple(fc.constantFrom(...planIds), changes, fc.boolean()), 25, ([id, harms, kept]) => {
		const text = harmedLines(sourceOf(id), harms);
		return readsOrRefuses(text, () => extracted(id, { text: () => text, plan: (plan) => (kept ? plan : { ...plan, readings: [] }) }));
	}));
