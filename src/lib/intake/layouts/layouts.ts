import type { ItemKind } from '#lib/model/vocabulary.ts';
import type { LayoutName } from '#lib/model/plan.ts';
import type { Layout } from './draft.ts';
import { hierarchyLayout } from './hierarchy/hierarchy.ts';
import { listLayout } from './list.ts';
import { outlineLayout } from './outline.ts';
import { paragraphsLayout } from './paragraphs.ts';
import { recommendationsLayout } from './recommendations.ts';
import { reportLayout } from './report.ts';
import { slidesLayout } from './slides.ts';
import { tableLayout } from './table.ts';
import { acronymsLayout, contentsLayout, contextLayout, furnitureLayout, peopleLayout } from './unread.ts';

export const layouts: Record<LayoutName, Layout> = {
	table: tableLayout,
	outline: outlineLayout,
	list: listLayout,
	paragraphs: paragraphsLayout,
	report: reportLayout,
	slides: slidesLayout,
	recommendations: recommendationsLayout,
	hierarchy: hierarchyLayout,
	context: contextLayout,
	people: peopleLayout,
	acronyms: acronymsLayout,
	contents: contentsLayout,
	furniture: furnitureLayout
};

/** What an entry of a layout is, where the part doesn't say. */
export const defaultKinds: Partial<Record<LayoutName, ItemKind>> = {
	table: 'action',
	outline: 'action',
	list: 'action',
	paragraphs: 'objective',
	report: 'proposal',
	slides: 'condition',
	recommendations: 'recommendation',
	hierarchy: 'action'
};
