import { join } from 'node:path';
import { lowestF1, reliabilityBar } from '#lib/themes/bars.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { evaluate, type Evaluation } from '#lib/themes/evaluate.ts';
import { evaluateFacets } from '#lib/themes/evaluate-facets.ts';
import { evaluateHeldOut } from '#lib/themes/held-out.ts';
import { agreementOn } from './agreement.ts';
import { readCodingData } from './coder.ts';
import { measure, pooled, proportion } from './measure.ts';
import { readReference } from './reference.ts';
import { readSentences } from './sentences.ts';
import { readUnseen } from './unseen.ts';

/** A theme counts in the macro-F1 from so many items on. */
export const macroMinimum = 8;

const shareOf = ({ right, of }: { right: number; of: number }) => ({ right, of, share: proportion(right, of) });
const zero = { tp: 0, fp: 0, fn: 0 };
const of = (evaluation: Evaluation, theme: string) => measure(evaluation.counts.get(theme) ?? zero);

/** Agreement of the codings and accuracy of the classifier: what the reliability page shows. No date: same data, same bytes. */
export async function evaluateThemes(data: string, published: string) {
	const { codebook, names } = readCodingData(data);
	const { items, faceted, codings } = await readReference(data, published, codebook);
	const coder = compileCodebook(codebook, names);
	const known = evaluate(coder, items);
	const written = readSentences(join(data, 'evaluation', 'sentences.csv'));
	const heldOut = evaluateHeldOut(codebook, names, items, written);
	const sentences = evaluate(coder, written);
	const { modality, publics } = evaluateFacets(coder, faceted);
	const ids = codebook.themes.map(({ id }) => id);
	const unseen = readUnseen(join(data, 'evaluation', 'unseen.yaml'), ids);
	const themes = codebook.themes.map(({ id }) => {
		const agreement = agreementOn(codings, [id]);
		const classifier = {
			known_documents: of(known, id),
			leave_one_document_out: of(heldOut, id),
			unseen_documents: measure(unseen.counts.get(id) ?? zero),
			project_sentences: of(sentences, id)
		};
		const { tp, fn } = classifier.leave_one_document_out;
		const bar = reliabilityBar({
			alpha: agreement.explicit.alpha,
			items: tp + fn,
			f1: lowestF1(classifier.leave_one_document_out, classifier.unseen_documents)
		});
		return { id, agreement, classifier, ...bar, confusions: heldOut.confusions.filter(({ theme }) => theme === id) };
	});
	const inFamily = (families: string): string[] => codebook.themes.filter(({ family }) => families.includes(family)).map(({ id }) => id);
	return {
		codebook_version: codebook.version,
		items: items.length,
		documents: [...new Set(items.map(({ plan }) => plan))],
		agreement: {
			A_to_C: agreementOn(codings, inFamily('ABC')),
			D: agreementOn(codings, inFamily('D')),
			all: agreementOn(codings, inFamily('ABCD'))
		},
		classifier: {
			known_documents: pooled(known, macroMinimum),
			leave_one_document_out: pooled(heldOut, macroMinimum),
			unseen_documents: pooled(unseen, macroMinimum),
			project_sentences: pooled(sentences, macroMinimum)
		},
		unseen: { documents: unseen.documents, items: unseen.items },
		facets: {
			modality: shareOf(modality),
			unseen_modality: shareOf(unseen.modality),
			/** items whose modality the two codings did not differ on */
			agreed_modality: {
				right: codings.items.filter(({ contested_on }) => !contested_on?.includes('modality')).length,
				of: codings.items.length
			},
			publics: measure(publics)
		},
		themes
	};
}

export type ThemeEvaluation = Awaited<ReturnType<typeof evaluateThemes>>;
