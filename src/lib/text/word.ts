/**
 * Word boundaries for French: `\b` is ASCII in JavaScript and sees a boundary inside « santé ».
 * Use them around a pattern compiled with the `u` flag.
 */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}])';
export const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])';

export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern that finds `source` (a regular expression) as whole words. */
export const wholeWords = (source: string, flags = 'gu'): RegExp => new RegExp(`${wordStart}(?:${source})${wordEnd}`, flags);
