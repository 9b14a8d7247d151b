const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;

/** Letter between the margins of print.css, in CSS pixels. */
const side = { width: pixels(215.9 - 2 * 16), height: pixels(279.4 - 18 - 20) };

const printRules = (): CSSMediaRule[] =>
	[...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print')
	);

/**
 * How many sides a sheet takes once printed, about: its height under the print style over that of a page. Breaks that keep a figure whole can add
 * to it. The print style holds for the time of the measure only, before anything is painted.
 */
export function printedSides(sheet: HTMLElement): number {
	const rules = printRules();
	const width = sheet.style.width;
	for (const { media } of rules) media.mediaText = 'all';
	sheet.style.width = `${side.width}px`;
	try {
		return sheet.getBoundingClientRect().height / side.height;
	} finally {
		sheet.style.width = width;
		for (const { media } of rules) media.mediaText = 'print';
	}
}
