import { bulletSigns, readableSign } from '#lib/intake/bullets.ts';
import type { Part } from './builder.ts';

/**
 * Bullets and short numbers typed in front of a line. Letters that old symbol fonts leave behind (« § », « Ø », « ü », « v », « q »,
 * and the private area U+F0xx) count as bullets only when a space or TAB follows.
 */
const BULLET = new RegExp(`^(?:[${bulletSigns}]|[–—*-](?=[\\s\\u00a0])|[§Øüo](?=[\\s\\u00a0]))[\\s\\u00a0]*`, 'u');
const NUMBER = /^(?:\d{1,3}[.)]|[a-zA-Z]\)|[a-h]\.|\(?[ivx]{1,4}\))(?=[\s\u00a0])[\s\u00a0]*/u;

/** Splits « • texte », « a) texte », « 3. texte »; a line without a marker comes back whole. A marker alone is not split. */
export function splitMarker(line: string): Part {
	const found = BULLET.exec(line) ?? NUMBER.exec(line);
	if (!found || found[0].length === line.length) return { marker: '', text: line };
	const marker = found[0].trim();
	return { marker: readableSign(marker), text: line.slice(found[0].length) };
}

const ALONE = new RegExp(`^[${bulletSigns}–—*o§Øü-]$`, 'u');
/** Asked of each piece of a line that grows: a long one is not looked at. */
export const isBulletAlone = (text: string): boolean => text.length < 20 && ALONE.test(text.trim());

/** « 3. », « b) » with nothing after: the mark of an entry whose words stand elsewhere. */
export const isRankAlone = (text: string): boolean => /^(?:\d{1,3}[.)]|[a-z]\))$/u.test(text);
