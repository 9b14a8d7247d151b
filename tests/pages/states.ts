import type { Page } from 'playwright-core';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf } from '../../scripts/fixtures/text.ts';

/** Names that the document being added has and no other. */
export const ownNames = fixturePlan.sections.flatMap(({ rows }) =>
	rows.flatMap(({ lead, partners }) => [lead, ...partners.split(/[;,] /u)])
);

const endless = 'hippopotomonstrosesquippedaliophobie'.repeat(6);
/** Words without end, markup that would run, a formula: read as words, and nothing else. */
const hostile = `;Former ${endless} et <img src=x onerror="document.title='ran'"> <script>document.title='ran'</script>;${endless};"=HYPERLINK(""http://x"")";2025\n`;

/** What a page can be brought to and does not show at first. Selectors name no word: a state is opened in both languages. */
export interface State {
	name: string;
	path: string;
	open: (page: Page) => Promise<void>;
	/** the part that is new, for those who look for faults; by default the whole page */
	within?: string;
}

const click = (page: Page, selector: string) => page.locator(selector).first().click();
const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor();
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });
const give = (page: Page, name: string, text: string) => page.locator('main input[type=file]').first().setInputFiles(file(name, text));

/** The list behind the first number of a page. */
const list = async (page: Page, number = 'main a[data-items]'): Promise<void> => {
	await page.locator(number).first().dispatchEvent('click');
	await shown(page, 'dialog article');
	await page.locator('dialog details').evaluateAll((all) => all.slice(0, 3).forEach((one) => one.setAttribute('open', '')));
};
const proposed = 'section[aria-labelledby="proposed"] button:not([disabled])';

export const states: State[] = [
	{ name: 'the list behind a number', path: '', open: list, within: 'dialog' },
	{
		name: 'the list behind a number, when the engine does not come',
		path: 'themes/employment/',
		open: async (page) => {
			await page.route(/\.wasm|elements\.json/u, (route) => route.abort());
			await page.locator('main a[data-items]').first().dispatchEvent('click');
			await shown(page, 'dialog [role=alert]');
		},
		within: 'dialog'
	},
	{
		name: 'a codebook being tried, with a cue that can’t be read',
		path: 'themes/essai/?t=employment',
		open: async (page) => {
			await page.locator('textarea[name=cues]').fill('chaussée glissante\n@inconnue');
			await shown(page, '[data-moves=lost] li');
			await click(page, 'td[data-count^=after] button');
		},
		within: 'main > :not(h1)'
	},
	{
		name: 'actors by year, gathered and undone',
		path: 'acteurs/?view=years&together=posts&apart=emploi-quebec%7CE-Q',
		open: (page) => shown(page, '.moves li'),
		within: 'form, fieldset, .moves, figure'
	},
	{
		name: 'actors at half credit',
		path: 'acteurs/?view=credit&kinds=all',
		open: (page) => shown(page, '.drawing a[tabindex="0"]'),
		within: 'figure'
	},
	{
		name: 'forms found and undone',
		path: 'acteurs/noms/?apart=emploi-quebec%7CE-Q',
		open: (page) => shown(page, 'main pre')
	},
	{
		name: 'two documents of one’s choice, graded in the page, their reasons open',
		path: 'ecarts/?yardstick=tcirn-2019&beside=trail-2021',
		open: async (page) => {
			await click(page, 'section[aria-labelledby="grades"] .why details > summary');
			await shown(page, 'section[aria-labelledby="grades"] .why details[open] a[href*="depart="]');
		},
		within: 'section[aria-labelledby="grades"] .why:has(details[open])'
	},
	{
		name: 'a yardstick that these data do not have',
		path: 'ecarts/?yardstick=aucun',
		open: (page) => shown(page, 'section[aria-labelledby="grades"] p[role="status"]'),
		within: 'section[aria-labelledby="grades"] p[role="status"]'
	},
	{
		name: 'a network around an actor that these data do not have',
		path: 'acteurs/?around=personne',
		open: (page) => shown(page, 'main p[role="status"]'),
		within: 'main p[role="status"]'
	},
	{
		name: 'a demand decided',
		path: 'ecarts/demandes/',
		open: async (page) => {
			await click(page, 'main details:has(.action button) > summary');
			await click(page, 'main details[open] .action button');
			await shown(page, 'main details[open] .action input[type=text]');
		},
		within: 'main details[open]'
	},
	{
		name: 'sentences of a theme side by side, with their nearest',
		path: 'comparer/?plans=roriq-2014,v3r-2025',
		open: async (page) => {
			await page.locator('.theme:has(a[data-items]) > details > summary').first().click();
			await click(page, '.theme .item details > summary');
		},
		within: '.theme:has(details[open])'
	},
	{
		name: 'a theme on the maps, and a boundary file that is none',
		path: 'couverture/?shown=employment&with=modalities',
		open: async (page) => {
			await shown(page, '.drawing a[tabindex="0"]');
			await click(page, 'details:has(input[type=file]) > summary');
			await page.locator('input[type=file]').first().setInputFiles(file('plan.pdf', '%PDF-1.7'));
			await shown(page, '.problem');
		},
		within: 'figure:has(.outline-map)'
	},
	{
		name: 'the decisions of the board, being written',
		path: 'couverture/conseil/',
		open: async (page) => {
			await click(page, 'section[aria-labelledby="asks"] button');
			await page.keyboard.insertText(` ${endless}`);
		},
		within: 'section[aria-labelledby="asks"]'
	},
	{
		name: 'every screen of the presentation, one under the other',
		path: 'couverture/presentation/',
		open: async (page) => {
			await page.addStyleTag({ content: 'main .screen { display: block !important; position: static !important; }' });
			await shown(page, '.screen:last-of-type:visible');
		}
	},
	{
		name: 'a brief with its sentences, one refused, and a file that is no draft',
		path: 'plaidoyer/',
		open: async (page) => {
			await shown(page, '#proposed');
			await page.locator('section[aria-labelledby="start"] select').first().selectOption('gap');
			for (let taken = 0; taken < 3; taken++) await click(page, proposed);
			await page.locator('section[aria-labelledby="written"] textarea').first().fill('Aucune région ne parle de cela, no region does.');
			await shown(page, '.refused');
			await page.locator('section[aria-labelledby="written"] button').last().click();
			await page.locator('section[aria-labelledby="written"] textarea').last().fill(endless);
			for (const field of await page.locator('main input:not([type])').all()) await field.fill(endless);
			await give(page, `${endless}.json`, '{"format":2}');
		}
	},
	{
		name: 'a brief from an address that names nothing',
		path: 'plaidoyer/?depart=theme.nothing',
		open: (page) => shown(page, 'section[aria-labelledby="start"] [role=alert]'),
		within: 'section[aria-labelledby="start"]'
	},
	{
		name: 'nothing found, of a word without end',
		path: `explorer/?theme=anti-racism&plan=trail-2021&search=${endless}`,
		open: (page) => shown(page, 'main li > button')
	},
	{
		name: 'a document being checked, one element to correct',
		path: 'plans/trail-2021/',
		open: async (page) => {
			await click(page, 'main button[aria-pressed]');
			await page.locator('.items ol > li input[type=radio]').nth(1).check();
			await page.locator('textarea[name=text]').fill(endless);
		},
		within: '.items'
	},
	{
		name: 'an answer of the console, with its figure',
		path: `console/?${new URLSearchParams({ q: 'select plan_id, count(*) as n from items group by plan_id' })}`,
		open: (page) => shown(page, '.rows td')
	},
	{
		name: 'a fault of the console',
		path: `console/?${new URLSearchParams({ q: 'select nothing from items' })}`,
		open: (page) => shown(page, 'main [role=alert]')
	},
	{
		name: 'a document that can’t be read',
		path: 'ajouter/',
		open: async (page) => {
			await give(page, 'vide.txt', '');
			await shown(page, 'main [role=alert]');
		}
	},
	{
		name: 'a plan being added, its words without end and hostile, an element being changed, the list of its own numbers',
		path: 'ajouter/',
		open: async (page) => {
			await give(page, 'plan.csv', `${csvOf(fixturePlan).trimEnd()}\n${hostile}`);
			await shown(page, 'section[aria-labelledby="compare"] .drawing a[tabindex="0"]');
			await click(page, '.items > li button[aria-expanded]');
			await list(page, 'section[aria-labelledby="compare"] a[data-items][href*="plan="]');
			if ((await page.title()).includes('ran')) throw new Error('the document ran');
		}
	}
];
