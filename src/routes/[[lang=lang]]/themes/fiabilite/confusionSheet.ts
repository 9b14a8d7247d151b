import type { I18n } from '#lib/i18n/context.ts';
import type { Sheet } from '#lib/model/sheet.ts';
import type { ThemeReliability } from '../../../evaluation.ts';

/** Every error of the automatic coding that the page quotes, theme by theme. */
export function confusionSheet(themes: readonly ThemeReliability[], themeName: (id: string) => string, { t }: I18n): Sheet {
	const words = t.reliability;
	const names = [t.themes.theme, words.errorKind, t.explorer.itemId, t.explorer.text, words.errorCue, words.errorRule];
	return {
		columns: names.map((name) => ({ name, type: 'text' })),
		rows: themes.flatMap(({ id, confusions }) =>
			confusions.map(({ kind, item, text, cue, rule }) => [themeName(id), words.kinds[kind], item, text, cue, rule])
		)
	};
}
