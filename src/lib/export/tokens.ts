/** Custom properties of the light theme, read from the site's own stylesheet: the `:root` rules that stand under no condition. */
export function lightTokens(document: Document): [name: string, value: string][] {
	const tokens = new Map<string, string>();
	for (const sheet of document.styleSheets) {
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue;
			for (const name of rule.style) if (name.startsWith('--')) tokens.set(name, rule.style.getPropertyValue(name));
		}
	}
	return [...tokens];
}
