import { expect, test } from 'vitest';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { failedWords } from '../../src/routes/[[lang=lang]]/ajouter/failedWords.ts';
import { IntakeFailure, Reader } from '../../src/routes/[[lang=lang]]/ajouter/reader.ts';

const i18nOf = (language: 'fr' | 'en') => ({ language, t: messages[language], f: formats[language] });

test('a file past the limit is refused with its sentence before it is read', async () => {
	const file = { name: 'énorme.pdf', size: 200_000_001 } as File;
	const refusal: unknown = await new Reader().open(file, { reference: '', words: '' }, () => {}).catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(IntakeFailure);
	const { failed } = refusal as IntakeFailure;
	for (const [language, weight, advice] of [
		['fr', '200 Mo', 'recommencez'],
		['en', '200 MB', 'try again']
	] as const) {
		expect(failedWords(failed!, i18nOf(language))).toMatch(new RegExp(`${weight.replace(' ', '\\s')}.*${advice}`, 'u'));
	}
	const gone = { intake: { code: 'words-gone', values: [3, 'SANA'] } } as const;
	expect(failedWords(gone, i18nOf('fr'))).toMatch(/^Ligne 3\u00a0: «\u00a0SANA\u00a0» n’est pas écrit/u);
	expect(failedWords(gone, i18nOf('en'))).toMatch(/^Line 3: “SANA” is not written/u);
});
