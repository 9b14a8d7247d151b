import type { I18n } from '#lib/i18n/context.ts';
import type { ChangeProblem } from '#lib/themes/changes.ts';

export const problemWords = (problem: ChangeProblem, i18n: I18n): string =>
	i18n.t.whatIf.why[problem.why]('what' in problem ? problem.what : '');
