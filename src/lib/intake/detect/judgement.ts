import type { ColumnRole, LayoutName } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import type { Reason } from '../said/reasons.ts';
import type { DocumentSection } from './sections.ts';

/** How a section should be read, how sure that is (0 to 1), and why. */
export interface Judgement {
	section: DocumentSection;
	layout: LayoutName;
	score: number;
	reasons: Reason[];
	kind: ItemKind | null;
	columns?: ColumnRole[];
	/** stands inside a stretch of items, and holds none: left out whole, or but for the title that heads what follows */
	leftOut?: 'whole' | 'entries';
}

/** What the whole document says of itself. */
export interface Bearing {
	isPlan: boolean;
	isReport: boolean;
	isConsultation: boolean;
	recommends: boolean;
	/** slides say things in few words, under titles that say what they are */
	isDeck: boolean;
	/** « Recommandation 12 » and the like: where a document numbers its proposals so, its other lists are something else */
	named: boolean;
}

/** Makes the judgement of one section. */
export type Judged = (layout: LayoutName, score: number, reasons: Reason[], kind?: ItemKind | null) => Judgement;
