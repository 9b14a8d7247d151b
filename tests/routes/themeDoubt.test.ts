import { describe, expect, test } from 'vitest';
import { bars } from '#lib/model/bars.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { themeDoubts, type ThemeTrust } from '../../src/routes/themeDoubt.ts';
import { themeTrust } from '../../src/routes/themeTrust.server.ts';

const i18n: I18n = { language: 'fr', t: messages.fr, f: formats.fr };
const sound: ThemeTrust = { id: 't', n_a: 20, n_b: 22, alpha: 0.9, f1: 0.9 };
const doubt = (patch: Partial<ThemeTrust>, automatic: boolean) => themeDoubts([{ ...sound, ...patch }], automatic, i18n)('t');

describe('the one rule that greys a theme', () => {
	test('agreement always counts, the classifier only where some labels are its own', () => {
		expect([doubt({}, false), doubt({}, true)]).toEqual([null, null]);
		expect(doubt({ alpha: bars.alpha - 0.01 }, false)).toContain('0,66');
		expect(doubt({ f1: bars.f1 - 0.01 }, false)).toBeNull();
		expect(doubt({ f1: bars.f1 - 0.01 }, true)).toContain('F1 0,69');
		expect(doubt({ f1: bars.f1, alpha: bars.alpha }, true)).toBeNull();
	});

	test('every reason is given; a theme nobody measured is not doubted for it', () => {
		expect(doubt({ n_a: 4, n_b: 3, f1: 0.2 }, true)).toMatch(/n\s=\s4.*F1 0,20/su);
		expect(doubt({ alpha: null }, false)).toBe(i18n.t.themes.unknown);
		expect(doubt({ f1: null }, true)).toBeNull();
		expect(themeDoubts([], true, i18n)('elsewhere')).toBeNull();
	});

	test('the published corpus holds no label of the classifier; every theme knows its accuracy', async () => {
		const { trust, automatic } = await themeTrust();
		expect(automatic).toEqual([]);
		expect(trust).toHaveLength(20);
		expect(trust.every(({ f1 }) => f1 !== null)).toBe(true);
		const weak = trust.filter(({ f1 }) => f1 !== null && f1 < bars.f1).map(({ id }) => id);
		const shown = themeDoubts(trust, true, i18n);
		for (const id of weak) expect(shown(id)).toContain('F1');
	});
});
