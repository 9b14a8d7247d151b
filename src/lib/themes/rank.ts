import type { Finding, ThemeLabel } from './types.ts';

/** Instances, monitoring and funding: what the item creates or supports; the field it deals with comes second (G3 c). */
const objects = new Set(['concertation-governance', 'research-evaluation', 'funding-accountability']);
const headOfItem = 4;

/** G3: the section's public first, then what the action changes, the public served, the means. Ties: the first named. */
function priority(finding: Finding, headings: readonly ThemeLabel[]): number {
	const { theme } = finding;
	if (theme.family === 'A' && headings.some((heading) => heading.theme === theme.id)) return 0;
	if (objects.has(theme.id) && finding.first < headOfItem && finding.strength !== 'weak') return 1;
	if (theme.family === 'B' || theme.family === 'C') return 2;
	return theme.family === 'A' ? 3 : 4;
}

/** Findings from the primary theme on. The rank serves the display, not the counts. */
export function byPriority(found: readonly Finding[], headings: readonly ThemeLabel[]): Finding[] {
	return [...found].sort((a, b) => priority(a, headings) - priority(b, headings) || a.first - b.first);
}
