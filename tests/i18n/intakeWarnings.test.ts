import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';

const files = readdirSync('src/lib/intake', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const written = files.map((path) => readFileSync(join('src/lib/intake', path), 'utf8')).join('\n');
/** Every warning that the intake makes: its code, with the French sentence that follows it. */
const codes = [...new Set(Array.from(written.matchAll(/code: '([\w-]+)',\s+message:/gu), ([, code]) => code!))];

test('every warning of the intake is said in English, with what the French sentence holds', () => {
	expect(codes.length).toBeGreaterThan(6);
	for (const code of codes) {
		const warning = { code, message: 'Ligne 7 : phrase.', line: 7, values: [31, 'raison'] };
		const own = messages.en.intakeWarnings.say(warning);
		expect(own, code).toMatch(/^[A-Z].+[.”]$/u);
		expect(own, code).toMatch(/7|31/u);
		expect(own, code).not.toMatch(/undefined|Ligne/u);
		expect(messages.fr.intakeWarnings.say(warning)).toBe('Ligne 7\u00a0: phrase.');
	}
});
