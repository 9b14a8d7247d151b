import colors from 'picocolors';
import type { ListEvaluation } from './coded-list.ts';
import type { ThemeEvaluation } from './evaluation.ts';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2).replace('.', ',')).padStart(5);

/** The evaluation as a table in the terminal, weakest themes told. */
export function printEvaluation({ themes, classifier, agreement, items, documents }: ThemeEvaluation): void {
	console.log(`${items} éléments codés, ${documents.length} documents. R : rappel, P : précision.\n`);
	console.log(`${'thème'.padEnd(27)}   n  alpha  |  P     R     F1   tous les repères  |  F1 sans le document  |  F1 phrases du projet`);
	for (const theme of themes) {
		const { known_documents: known, leave_one_document_out: out, project_sentences: sentences } = theme.classifier;
		const rates = [known.precision.value, known.recall.value, known.f1].map(figure).join(' ');
		const line = `${theme.id.padEnd(27)} ${String(known.tp + known.fn).padStart(3)}  ${figure(theme.agreement.explicit.alpha)}  | ${rates}                    | ${figure(out.f1)}                 | ${figure(sentences.f1)}`;
		console.log(theme.reliable ? line : colors.dim(`${line}  ${theme.reason ?? ''}`));
	}
	const summary = (name: string, macro: number | null, precision: number | null, recall: number | null): void =>
		console.log(`${name.padEnd(44)} macro-F1 ${figure(macro)}   précision ${figure(precision)}   rappel ${figure(recall)}`);
	console.log('');
	summary(
		'tous les repères (borne haute)',
		classifier.known_documents.macro_f1,
		classifier.known_documents.precision.value,
		classifier.known_documents.recall.value
	);
	summary(
		'un document à la fois mis de côté',
		classifier.leave_one_document_out.macro_f1,
		classifier.leave_one_document_out.precision.value,
		classifier.leave_one_document_out.recall.value
	);
	summary(
		'documents jamais lus (consigné)',
		classifier.unseen_documents.macro_f1,
		classifier.unseen_documents.precision.value,
		classifier.unseen_documents.recall.value
	);
	summary(
		'phrases écrites par le projet',
		classifier.project_sentences.macro_f1,
		classifier.project_sentences.precision.value,
		classifier.project_sentences.recall.value
	);
	console.log(
		`\naccord des deux codages : alpha ${figure(agreement.all.explicit.alpha)} (A à C ${figure(agreement.A_to_C.explicit.alpha)}, D ${figure(agreement.D.explicit.alpha)})`
	);
}

/** A list measured once: every theme it holds, then each error with its item, its theme and the cue that deceived. */
export function printList({ items, documents, themes, pooled, modality, confusions }: ListEvaluation): void {
	console.log(`${items} éléments, ${documents} documents. R : rappel, P : précision.\n`);
	for (const { id, tp, fn, precision, recall, f1 } of themes.filter((theme) => theme.tp + theme.fp + theme.fn > 0))
		console.log(
			`${id.padEnd(27)} ${String(tp + fn).padStart(3)}  P ${figure(precision.value)}  R ${figure(recall.value)}  F1 ${figure(f1)}`
		);
	console.log(
		`\nensemble  macro-F1 (n ≥ ${pooled.macro_minimum}) ${figure(pooled.macro_f1)}   précision ${figure(pooled.precision.value)}   rappel ${figure(pooled.recall.value)}   micro-F1 ${figure(pooled.f1)}`
	);
	if (modality.of > 0) console.log(`modalité  ${figure(modality.value)} de ${modality.of}`);
	console.log('');
	for (const { item, theme, kind, cue, text } of confusions)
		console.log(`${kind === 'miss' ? 'manqué ' : 'en trop'} ${theme.padEnd(27)} ${item}${cue ? ` [${cue}]` : ''} : ${text}`);
}
