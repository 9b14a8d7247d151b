import { classifierLabels } from '#lib/db/queries/classifierLabels.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { lowestF1 } from '#lib/themes/bars.ts';
import { runNative } from '../../scripts/native.ts';
import { readEvaluation } from './evaluation.server.ts';
import type { ThemeTrust } from './themeDoubt.ts';

/** What the rule of reliability reads: each theme's agreement and accuracy, and the documents that hold labels of the classifier. */
export async function themeTrust(): Promise<{ trust: ThemeTrust[]; automatic: string[] }> {
	const measured = new Map((await readEvaluation()).themes.map(({ id, classifier }) => [id, classifier]));
	const trust = (await runNative(themes())).map(({ id, n_a, n_b, alpha }) => {
		const own = measured.get(id);
		return { id, n_a, n_b, alpha, f1: own ? lowestF1(own.leave_one_document_out, own.unseen_documents) : null };
	});
	return { trust, automatic: (await runNative(classifierLabels())).map(({ plan_id }) => plan_id) };
}
