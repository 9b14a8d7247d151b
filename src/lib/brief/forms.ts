import type { BriefForm } from './draft.ts';

/** What a form has room for. */
export interface FormRules {
	/** quotations of a side, and of the items that go against */
	side: number;
	counter: number;
	/** most sentences and recommendations; those beyond are left out, and said to be */
	findings: number;
	asks: number;
	/** which sentences have their figure */
	figures: 'gaps' | 'all' | 'none';
	/** the figures of every side as a table */
	table: boolean;
	/** a table of contents and a summary before the rest */
	summary: boolean;
}

const all = Infinity;

/**
 * A position note takes one to four pages. A fact sheet has two printed sides: three figures with their sources, three findings, three
 * recommendations. A submission says everything after a summary. A press release has no figure.
 */
export const forms: Record<BriefForm, FormRules> = {
	'position-note': { side: 2, counter: 2, findings: all, asks: all, figures: 'gaps', table: true, summary: false },
	memoir: { side: 4, counter: 4, findings: all, asks: all, figures: 'gaps', table: true, summary: true },
	'fact-sheet': { side: 1, counter: 1, findings: 3, asks: 3, figures: 'all', table: false, summary: false },
	'press-release': { side: 1, counter: 0, findings: 4, asks: 3, figures: 'none', table: false, summary: false }
};
