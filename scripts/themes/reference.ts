import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedItem } from '#lib/themes/evaluate.ts';
import type { FacetedItem } from '#lib/themes/evaluate-facets.ts';
import { headingThemes } from '#lib/themes/headings.ts';
import type { Codebook } from '#lib/themes/types.ts';
import { openNative } from '../native.ts';
import { readCodebook } from '../read/codebook.ts';
import { readCodings, type Codings } from '../read/codings.ts';
import { Refusal, refuseIfAny, type Problem } from '../read/problems.ts';

export interface Reference {
	items: CodedItem[];
	codings: Codings;
	/** the same items, with their nearest title and what the adjudicated coding says beside their themes */
	faceted: FacetedItem[];
	/** labels that the adjudicated coding gives, « item theme » → via */
	labels: Map<string, string>;
}

interface PublishedItem {
	id: string;
	plan: string;
	text: string;
	titles: string[];
}

const withTitles = `
with recursive above(item_id, section_id, depth) as (
	select id, section_id, 0 from items
	union all
	select item_id, parent_id, depth + 1 from above join sections on sections.id = above.section_id where parent_id is not null
)
select items.id, items.plan_id, items.text, list(sections.title order by depth) as titles
from items left join above on above.item_id = items.id left join sections on sections.id = above.section_id
group by all order by items.id`;

async function publishedItems(published: string): Promise<Map<string, PublishedItem>> {
	if (!existsSync(join(published, 'manifest.json'))) {
		throw new Refusal([{ file: published, line: null, message: 'aucune table publiée. Lancez d’abord « npm run etl ».' }]);
	}
	const connection = await openNative(published);
	const rows = (await connection.runAndReadAll(withTitles)).getRowObjectsJson() as unknown as {
		id: string;
		plan_id: string;
		text: string;
		titles: (string | null)[];
	}[];
	connection.closeSync();
	return new Map(
		rows.map(({ id, plan_id, text, titles }) => [
			id,
			{ id, plan: plan_id, text, titles: titles.filter((title): title is string => title !== null) }
		])
	);
}

/** The adjudicated coding with the texts of the published items. @throws Refusal with every problem, items that no longer exist included */
export async function readReference(data: string, published: string, codebook: Codebook): Promise<Reference> {
	const problems: Problem[] = [];
	const tables = readCodebook(join(data, 'reference', 'themes.yaml'), problems);
	refuseIfAny(problems);
	if (!tables) throw new Refusal([]);
	const codings = readCodings(join(data, 'codings'), tables, problems);
	const texts = await publishedItems(published);
	for (const { item_id, file, line } of codings.items) {
		if (!texts.has(item_id))
			problems.push({
				file,
				line,
				message: `l’élément « ${item_id} » n’existe pas dans les tables publiées. Relancez « npm run etl » ou retirez la ligne.`
			});
	}
	refuseIfAny(problems);
	const items = codings.items.flatMap(({ item_id }): CodedItem[] => {
		const item = texts.get(item_id);
		if (!item) return [];
		const themes = codings.reference.filter((label) => label.item_id === item_id && label.via === 'explicit').map((label) => label.theme);
		const headings = headingThemes(codebook, { plan: item.plan, item: item.id, titles: item.titles });
		return [{ id: item.id, plan: item.plan, text: item.text, themes, headingThemes: headings, language: 'fr' }];
	});
	const faceted = codings.items.flatMap(({ item_id, modality, publics }): FacetedItem[] => {
		const item = texts.get(item_id);
		const heading = item?.titles[0];
		return item ? [{ id: item.id, text: item.text, ...(heading === undefined ? {} : { heading }), modality, publics }] : [];
	});
	return { items, faceted, codings, labels: new Map(codings.reference.map((label) => [`${label.item_id} ${label.theme}`, label.via])) };
}
