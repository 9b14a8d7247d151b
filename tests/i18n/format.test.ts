import { expect, test } from 'vitest';
import { counted } from '#lib/i18n/count.ts';
import { formats } from '#lib/i18n/format.ts';

test('figures are written as in Québec', () => {
	expect(formats.fr.integer(12345)).toBe('12\u00a0345');
	expect(formats.fr.percent(0.2825, 1)).toBe('28,3\u00a0%');
	expect(formats.fr.points(-0.12)).toBe('−12,0');
	expect(formats.fr.integer(-3)).toBe('−3');
	expect(formats.fr.points(0.029)).toBe('+2,9');
	expect(formats.fr.list(['Rimouski', 'Lachine', 'TCRI'])).toBe('Rimouski, Lachine et TCRI');
	expect(formats.fr.quote('Informer')).toBe('«\u00a0Informer\u00a0»');
	expect(formats.fr.years(2022, 2023)).toBe('2022–\u20602023');
	expect(formats.fr.years(2014, 2014)).toBe('2014');
	expect(['Zébulon', 'école', 'Emploi'].sort(formats.fr.compare)).toEqual(['école', 'Emploi', 'Zébulon']);
});

test('figures are written as in English Canada', () => {
	expect(formats.en.integer(12345)).toBe('12,345');
	expect(formats.en.percent(0.2825, 1)).toBe('28.3%');
	expect(formats.en.points(-0.12)).toBe('−12.0');
	expect(formats.en.range('1%', '2%')).toBe('1%–\u20602%');
	expect(formats.en.quote('Informer')).toBe('“Informer”');
});

test('the French plural begins at two, the English one at everything but one', () => {
	expect([0, 1, 2].map((n) => counted('fr', n, ['élément', 'éléments']))).toEqual(['0\u00a0élément', '1\u00a0élément', '2\u00a0éléments']);
	expect([0, 1, 2].map((n) => counted('en', n, ['item', 'items']))).toEqual(['0\u00a0items', '1\u00a0item', '2\u00a0items']);
});
