import {
	AlignmentType,
	Document,
	Footer,
	FootnoteReferenceRun,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	LineRuleType,
	PageNumber,
	Packer,
	Paragraph,
	type Table,
	TableOfContents,
	TextRun,
	type IStylesOptions,
	type PageNumberEstimator
} from 'docx';
import type { Paper } from '../brief/paper.ts';
import type { Piece } from '../brief/piece.ts';
import { tableOf } from './table.ts';

/** A drawing of a claim's figure. Sizes in pixels. */
export interface FigureImage {
	png: Uint8Array;
	width: number;
	height: number;
}

/** Letter, in twentieths of a point, with margins of 2.2 cm. */
const page = { size: { width: 12240, height: 15840 }, margin: { top: 1250, right: 1250, bottom: 1250, left: 1250 } };
const textWidth = page.size.width - page.margin.left - page.margin.right;

/** A fact sheet has two sides: smaller letters, tighter lines, narrower margins and figures. Sizes in half-points, widths in pixels. */
const setting = {
	wide: { body: 22, small: 20, note: 18, heading: 30, title: 40, after: 140, line: 288, figure: 600, margin: page.margin },
	tight: {
		body: 19,
		small: 17,
		note: 15,
		heading: 24,
		title: 32,
		after: 70,
		line: 252,
		figure: 440,
		margin: { top: 900, right: 1250, bottom: 900, left: 1250, footer: 500 }
	}
} as const;
type Setting = (typeof setting)[keyof typeof setting];

const locale = { fr: 'fr-CA', en: 'en-CA' } as const;

const styles = (language: 'fr' | 'en', set: Setting): IStylesOptions => {
	const heading = (size: number) => ({
		run: { size, bold: true, color: '1A1A1A', font: 'Georgia' },
		paragraph: { spacing: { before: set.after * 2, after: Math.round(set.after * 0.8) }, keepNext: true }
	});
	return {
		default: {
			document: {
				run: { font: 'Calibri', size: set.body, language: { value: locale[language] } },
				paragraph: { spacing: { after: set.after, line: set.line, lineRule: LineRuleType.AUTO } }
			},
			title: { run: { size: set.title, bold: true, font: 'Georgia', color: '1A1A1A' }, paragraph: { spacing: { after: 80 } } },
			heading1: heading(set.heading),
			heading2: heading(set.heading - 5),
			footnoteText: { run: { size: set.note }, paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } } }
		},
		paragraphStyles: [
			{ id: 'Quotation', name: 'Citation longue', basedOn: 'Normal', run: { font: 'Georgia' }, paragraph: { indent: { left: 480 } } },
			{
				id: 'Finding',
				name: 'Constat',
				basedOn: 'Normal',
				run: { bold: true },
				paragraph: { keepNext: true, spacing: { before: Math.round(set.after * 1.5) } }
			},
			{
				id: 'Caption',
				name: 'Légende',
				basedOn: 'Normal',
				run: { size: set.small, italics: true },
				paragraph: { spacing: { after: set.after } }
			},
			{ id: 'Limits', name: 'Limites', basedOn: 'Normal', run: { size: set.small }, paragraph: { spacing: { after: 80 } } }
		]
	};
};

const calls = (notes: readonly number[]) => notes.map((note) => new FootnoteReferenceRun(note + 1));
const lines = (text: string, language?: string) =>
	text
		.split('\n')
		.map(
			(line, index) => new TextRun({ text: line, ...(index ? { break: 1 } : {}), ...(language ? { language: { value: language } } : {}) })
		);

const styleOf = { body: undefined, own: undefined, finding: 'Finding', limits: 'Limits' } as const;

const image = ({ png, width, height }: FigureImage, alt: string, widest: number): Paragraph => {
	const scale = Math.min(1, widest / width);
	const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
	const altText = { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt };
	return new Paragraph({ keepNext: true, children: [new ImageRun({ type: 'png', data: png, transformation, altText })] });
};

/** `place`: where the piece stands, so that each list counts from one. */
function pieces(
	one: Piece,
	place: number,
	figures: ReadonlyMap<string, FigureImage>,
	contents: string,
	set: Setting
): (Paragraph | Table | TableOfContents)[] {
	switch (one.type) {
		case 'heading':
			return [
				new Paragraph({ heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [new TextRun(one.text)] })
			];
		case 'paragraph': {
			const style = styleOf[one.style];
			return [new Paragraph({ ...(style ? { style } : {}), children: [...lines(one.text), ...calls(one.notes)] })];
		}
		case 'quote':
			return [new Paragraph({ style: 'Quotation', children: [...lines(`«\u00a0${one.text}\u00a0»`, one.language), ...calls(one.notes)] })];
		case 'list':
			return one.entries.map(
				(entry) =>
					new Paragraph({
						numbering: { reference: one.ordered ? 'numbers' : 'bullets', level: 0, instance: place },
						children: lines(entry)
					})
			);
		case 'table':
			return [new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(one.caption)] }), tableOf(one, textWidth)];
		case 'figure': {
			const drawn = figures.get(one.claim);
			return [
				...(drawn ? [image(drawn, one.alt, set.figure)] : [new Paragraph({ style: 'Caption', children: [new TextRun(one.alt)] })]),
				new Paragraph({ style: 'Caption', children: [new TextRun(one.source)] })
			];
		}
		case 'contents':
			return [new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' })];
	}
}

/**
 * The paper as a Word document: native styles for title and headings, a table of contents with its pages, real footnotes, tables that can be
 * edited, images with their alternative text, the language of the text set. `figures`: drawings by claim id; a figure without one keeps its words.
 * `pageNumbers`: reckons the pages of the table of contents; without it, Word writes them when it updates its fields.
 */
export function paperDocument(
	paper: Paper,
	figures: ReadonlyMap<string, FigureImage>,
	contents: string,
	pageNumbers?: PageNumberEstimator
): Document {
	const number = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
		reference,
		levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 480, hanging: 320 } } } }]
	});
	const set = paper.form === 'fact-sheet' ? setting.tight : setting.wide;
	return new Document({
		title: paper.title,
		creator: paper.subtitle[0] ?? '',
		lastModifiedBy: '',
		description: paper.colophon,
		styles: styles(paper.language, set),
		...(pageNumbers ? { pageNumbers } : {}),
		numbering: { config: [number('numbers', LevelFormat.DECIMAL, '%1.'), number('bullets', LevelFormat.BULLET, '•')] },
		footnotes: Object.fromEntries(
			paper.notes.map((note, index) => [
				index + 1,
				{ children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${note}`)] })] }
			])
		),
		sections: [
			{
				properties: { page: { ...page, margin: set.margin } },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [new TextRun({ size: 18, children: [paper.title, ' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
							})
						]
					})
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
					...(paper.subtitle.length
						? [new Paragraph({ children: [new TextRun({ text: paper.subtitle.join(' · '), italics: true })] })]
						: []),
					...paper.pieces.flatMap((one, place) => pieces(one, place, figures, contents, set)),
					new Paragraph({ style: 'Limits', children: [new TextRun(paper.colophon)] })
				]
			}
		]
	});
}

/** Two signs of Unicode that XML forbids, which the packer lets through: Word would refuse the whole file. */
const withoutForbidden = (paper: Paper): Paper => JSON.parse(JSON.stringify(paper).replaceAll(/[\ufffe\uffff]/gu, '')) as Paper;

/** The bytes of the .docx file; the pages of its contents are reckoned as Word lays them out, and Word counts them again when asked. */
export async function docxBytes(paper: Paper, figures: ReadonlyMap<string, FigureImage>, contents: string): Promise<Uint8Array> {
	const listed = paper.pieces.some(({ type }) => type === 'contents');
	const pages = listed ? (await import('docx/layout')).estimatePageNumbers : undefined;
	return new Uint8Array(await Packer.toArrayBuffer(paperDocument(withoutForbidden(paper), figures, contents, pages)));
}
