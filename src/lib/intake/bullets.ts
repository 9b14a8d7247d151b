/**
 * Signs that mark an entry of a list, as the body of a character class. Symbol fonts leave their signs in the private area
 * U+F020 to U+F0FF when the text of a page is taken out of it.
 */
export const bulletSigns = '•●○◦▪▫■□◆◇➢➤➔➜➡→►▶▸‣⁃∙·✓✔✅❖❑⮚☐☑☒✗✘\\uf020-\\uf0ff';

const symbol = /^[\uf020-\uf0ff]/u;

/** A sign of a symbol font has no shape of its own here: it is written as a plain bullet. A box is the same ticked or not. */
export const readableSign = (marker: string): string => (symbol.test(marker) ? '•' : /^[☑☒]$/u.test(marker) ? '☐' : marker);
