import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

const NAMED = 'nav, footer, aside, [role=navigation], [role=contentinfo], [role=banner], [role=search], [role=complementary]';
const labelled =
	/(?:^|[-_\s])(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|fil-d-?ariane|sidebar|cookies?|share|sharing|partage|social|skip|toolbar|related|pagination|pager|newsletter|infolettre)(?:$|[-_\s])/i;
/** A page says most of its words in its main part; less than this share, the tag is not to be trusted. */
const MAIN_SHARE = 0.5;
const SHORT_LINK = 80;

/**
 * What stands around the text of a web page: menus, breadcrumbs, sharing, footers, lists of nothing but short links, and all that
 * is outside the page's main part when it has one. Its lines are kept as furniture.
 */
export function surroundings($: CheerioAPI): Set<Element> {
	const wordsIn = (node: Element): number => $(node).text().replace(/\s+/gu, ' ').trim().length;
	const all = $('body').get(0);
	if (!all) return new Set();
	const total = Math.max(1, wordsIn(all));
	const isPart = (node: Element): boolean => wordsIn(node) < total * MAIN_SHARE;
	const found = new Set<Element>($(NAMED).toArray());
	for (const node of $('[class], [id]').toArray()) {
		const names = `${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`;
		if (node.name !== 'body' && labelled.test(names) && isPart(node)) found.add(node);
	}
	for (const list of $('ul, ol').toArray()) if (isMenu($, list)) found.add(list);
	const main = $('main, [role=main], article')
		.toArray()
		.find((node) => !isPart(node));
	if (main) for (const node of outside($, main)) found.add(node);
	return found;
}

/** Entries that are each one short link and nothing else lead elsewhere; they say nothing to be done here. */
function isMenu($: CheerioAPI, list: Element): boolean {
	const entries = $(list).find('li').toArray();
	const linked = entries.filter((entry) => {
		const words = $(entry).clone().children('ul, ol').remove().end();
		const text = words.text().trim();
		return text.length <= SHORT_LINK && words.find('a').text().trim() === text;
	});
	return entries.length >= 2 && linked.length === entries.length;
}

/** Brothers of the main part and of what holds it, except the title of the page. */
function outside($: CheerioAPI, main: Element): Element[] {
	return $(main)
		.parents()
		.addBack()
		.toArray()
		.flatMap((node) => ($(node).is('html, body') ? [] : $(node).siblings().toArray()))
		.filter((node) => node.name !== 'h1' && $(node).find('h1').length === 0);
}
