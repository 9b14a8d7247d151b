import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Passage } from '#lib/model/blocks.ts';

const passage = (text: string, line: number): Passage => ({ text, spans: [{ line, start: 0, end: text.length }] });
const joined = (...texts: string[]): string => joinPassages(texts.map(passage)).text;

test('words cut by the end of a line meet without a space, and no others', () => {
	expect(joined('de 2030-', '2034')).toBe('de 2030-2034');
	expect(joined('les services jeunesse-', 'emploi')).toBe('les services jeunesse-emploi');
	expect(joined('la MRC de Rimouski-', 'Neigette et')).toBe('la MRC de Rimouski-Neigette et');
	expect(joined('le Carrefour-', 'jeunesse-', 'Emploi')).toBe('le Carrefour-jeunesse-Emploi');
	expect(joined('le point A -', 'Former')).toBe('le point A - Former');
	expect(joined('', 'un', '', 'deux', '')).toBe('un deux');
	expect(joined()).toBe('');
});

test('passages joined at once or one by one are the same, and no stretch is lost', () => {
	const part = fc.constantFrom('Rimouski-', 'Neigette', 'jeunesse-', 'emploi', '2030-', '2034', 'a', ' b', 'C-', ' ', '', 'É-\u00a0', 'ü-');
	const text = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
			const passages = texts.map(passage);
			const whole = joinPassages(passages);
			expect(whole.text).toBe(passages.reduce((before, next) => joinPassages([before, next])).text);
			expect(whole.text.replace(/ /gu, '')).toBe(texts.join('').replace(/ /gu, ''));
			expect(whole.spans.length).toBe(Math.max(1, texts.filter((one) => one !== '').length));
		})
	);
});
