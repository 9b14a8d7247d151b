import { ReadError, type ReadErrorCode } from './errors.ts';

/** What to do, by reason. */
const advices: Record<ReadErrorCode, Record<'fr' | 'en', string>> = {
	empty: { fr: 'Vérifiez que le bon fichier a été choisi.', en: 'Check that the right file was chosen.' },
	'too-large': {
		fr: 'Ne gardez que le texte du plan, sans images, ou coupez le document en plusieurs, puis recommencez.',
		en: 'Keep only the text of the plan, without pictures, or cut the document into several, then try again.'
	},
	'too-many-pages': {
		fr: 'Ne gardez que les pages du plan (« Imprimer » puis « Enregistrer en PDF »), puis recommencez.',
		en: 'Keep only the pages of the plan (“Print”, then “Save as PDF”), then try again.'
	},
	'too-long': {
		fr: 'Ne gardez que les pages du plan, ou donnez le document en Word, HTML ou texte.',
		en: 'Keep only the pages of the plan, or give the document as Word, HTML or text.'
	},
	'archive-bomb': {
		fr: 'Ouvrez le document dans son logiciel et enregistrez-le de nouveau; si l’erreur demeure, ne vous y fiez pas.',
		en: 'Open the document in its own program and save it again; if the error remains, do not trust it.'
	},
	encrypted: {
		fr: 'Ouvrez le document avec son mot de passe, enregistrez une copie sans protection, puis recommencez.',
		en: 'Open the document with its password, save a copy without protection, then try again.'
	},
	damaged: {
		fr: 'Téléchargez le document de nouveau, ou ouvrez-le et enregistrez-en une nouvelle copie.',
		en: 'Download the document again, or open it and save a new copy.'
	},
	scanned: {
		fr: 'Demandez le document d’origine (Word ou PDF numérique), ou passez d’abord une reconnaissance de caractères (OCR) et relisez-la.',
		en: 'Ask for the original document (Word or digital PDF), or run text recognition (OCR) first and proofread it.'
	},
	binary: {
		fr: 'Donnez le document en PDF, Word, OpenDocument, Excel, CSV, HTML, Markdown ou texte.',
		en: 'Give the document as PDF, Word, OpenDocument, Excel, CSV, HTML, Markdown or text.'
	},
	unsupported: {
		fr: 'Ouvrez le document et enregistrez-le en PDF, DOCX, XLSX ou texte.',
		en: 'Open the document and save it as PDF, DOCX, XLSX or text.'
	}
};

const megabytes = (bytes: number, unit: 'Mo' | 'MB'): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)}\u00a0${unit === 'Mo' ? 'ko' : 'kB'}` : `${Math.round(bytes / 1_000_000)}\u00a0${unit}`;
const grouped = (n: number, by: string): string => String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, by);

interface Told {
	code: ReadErrorCode;
	fr: (...values: never[]) => string;
	en: (...values: never[]) => string;
	advice?: Record<'fr' | 'en', string>;
}

/** What was found: one name, its reason, its sentence in both languages. */
const refusals = {
	emptyFile: { code: 'empty', fr: () => 'Ce fichier est vide.', en: () => 'This file is empty.' },
	blankFile: { code: 'empty', fr: () => 'Ce fichier ne contient aucun texte.', en: () => 'This file holds no text.' },
	blankDocument: { code: 'empty', fr: () => 'Ce document ne contient aucun texte.', en: () => 'This document holds no text.' },
	noText: {
		code: 'empty',
		fr: (name: string) => `«\u00a0${name}\u00a0» ne contient aucun texte.`,
		en: (name: string) => `“${name}” holds no text.`
	},
	heavyFile: {
		code: 'too-large',
		fr: (name: string, bytes: number, limit: number) =>
			`«\u00a0${name}\u00a0» pèse ${megabytes(bytes, 'Mo')}; la limite est de ${megabytes(limit, 'Mo')}.`,
		en: (name: string, bytes: number, limit: number) =>
			`“${name}” weighs ${megabytes(bytes, 'MB')}; the limit is ${megabytes(limit, 'MB')}.`
	},
	heavyText: {
		code: 'too-large',
		fr: (bytes: number, limit: number) => `Ce texte pèse ${megabytes(bytes, 'Mo')}; la limite d’un texte est de ${megabytes(limit, 'Mo')}.`,
		en: (bytes: number, limit: number) => `This text weighs ${megabytes(bytes, 'MB')}; the limit for a text is ${megabytes(limit, 'MB')}.`
	},
	manyLines: {
		code: 'too-large',
		fr: (limit: number) => `Ce fichier a plus de ${grouped(limit, '\u00a0')} lignes, la limite d’un document.`,
		en: (limit: number) => `This file has more than ${grouped(limit, ',')} lines, the limit for a document.`
	},
	manyElements: {
		code: 'too-large',
		fr: (limit: number) => `Ce document a plus de ${grouped(limit, '\u00a0')} éléments de mise en forme, la limite d’un document.`,
		en: (limit: number) => `This document has more than ${grouped(limit, ',')} elements of layout, the limit for a document.`
	},
	manyPieces: {
		code: 'too-large',
		fr: (page: number, limit: number) =>
			`La page ${page} de ce PDF a plus de ${grouped(limit, '\u00a0')} morceaux de texte\u00a0: elle ne se lit pas.`,
		en: (page: number, limit: number) => `Page ${page} of this PDF has more than ${grouped(limit, ',')} pieces of text: it can’t be read.`
	},
	tooNested: {
		code: 'too-large',
		fr: () => 'Ce document est trop long ou trop imbriqué pour être lu.',
		en: () => 'This document is too long or too deeply nested to be read.'
	},
	endlessLine: {
		code: 'binary',
		fr: (line: number, limit: number) => `La ligne ${line} compte plus de ${limit} signes\u00a0: ce n’est pas un texte à lire.`,
		en: (line: number, limit: number) => `Line ${line} has more than ${limit} characters: this is no text to read.`
	},
	notADocument: {
		code: 'binary',
		fr: () => 'Ce fichier n’est pas un document lisible (contenu binaire).',
		en: () => 'This file is not a readable document (binary content).'
	},
	rtf: {
		code: 'unsupported',
		fr: () => 'Ce document est en RTF, un format qui n’est pas lu.',
		en: () => 'This document is in RTF, a format that is not read.'
	},
	picture: {
		code: 'scanned',
		fr: (kind: string) => `Ce fichier est une image (${kind}), pas un document\u00a0: il n’a pas de texte à lire.`,
		en: (kind: string) => `This file is a picture (${kind}), not a document: it has no text to read.`
	},
	slides: {
		code: 'unsupported',
		fr: () => 'Cette présentation PowerPoint n’est pas lue directement.',
		en: () => 'This PowerPoint presentation is not read directly.',
		advice: { fr: 'Enregistrez-la en PDF, puis recommencez.', en: 'Save it as PDF, then try again.' }
	},
	otherArchive: {
		code: 'unsupported',
		fr: () => 'Cette archive ZIP n’est pas un document.',
		en: () => 'This ZIP archive is not a document.',
		advice: {
			fr: 'Ouvrez l’archive et donnez le document qu’elle contient.',
			en: 'Open the archive and give the document that it holds.'
		}
	},
	locked: {
		code: 'encrypted',
		fr: () => 'Ce document est protégé par un mot de passe.',
		en: () => 'This document is protected by a password.'
	},
	lockedOdt: {
		code: 'encrypted',
		fr: () => 'Ce document OpenDocument est protégé par un mot de passe.',
		en: () => 'This OpenDocument file is protected by a password.'
	},
	lockedPdf: {
		code: 'encrypted',
		fr: () => 'Ce PDF est protégé par un mot de passe.',
		en: () => 'This PDF is protected by a password.'
	},
	oldOffice: {
		code: 'unsupported',
		fr: () => 'Ce document est dans un format d’avant 2007 (.doc, .xls ou .ppt).',
		en: () => 'This document is in a format from before 2007 (.doc, .xls or .ppt).'
	},
	damagedArchive: {
		code: 'damaged',
		fr: () => 'Ce fichier est incomplet ou abîmé\u00a0: son archive ne s’ouvre pas.',
		en: () => 'This file is incomplete or damaged: its archive does not open.'
	},
	damagedPart: {
		code: 'damaged',
		fr: () => 'Ce document est incomplet ou abîmé\u00a0: une de ses parties ne se lit pas.',
		en: () => 'This document is incomplete or damaged: one of its parts can’t be read.'
	},
	damagedWord: {
		code: 'damaged',
		fr: () => 'Ce document Word est incomplet ou abîmé.',
		en: () => 'This Word document is incomplete or damaged.'
	},
	damagedOdt: {
		code: 'damaged',
		fr: () => 'Ce document OpenDocument est incomplet\u00a0: son contenu manque.',
		en: () => 'This OpenDocument file is incomplete: its content is missing.'
	},
	otherOdt: {
		code: 'unsupported',
		fr: () => 'Ce document OpenDocument n’est ni un texte ni un classeur.',
		en: () => 'This OpenDocument file is neither a text nor a workbook.'
	},
	damagedWorkbook: {
		code: 'damaged',
		fr: () => 'Ce classeur Excel est incomplet\u00a0: sa liste de feuilles manque.',
		en: () => 'This Excel workbook is incomplete: its list of sheets is missing.'
	},
	openQuote: {
		code: 'damaged',
		fr: () => 'Ce fichier CSV est incomplet\u00a0: un guillemet ouvert n’est jamais fermé.',
		en: () => 'This CSV file is incomplete: an opened quotation mark is never closed.'
	},
	nestedPage: {
		code: 'damaged',
		fr: (depth: number) => `Cette page a plus de ${depth} éléments les uns dans les autres\u00a0: elle ne se lit pas.`,
		en: (depth: number) => `This page has more than ${depth} elements inside one another: it can’t be read.`
	},
	expandingArchive: {
		code: 'archive-bomb',
		fr: (bytes: number) => `Ce fichier se déplie en plus de ${megabytes(bytes, 'Mo')}\u00a0: il n’a pas été ouvert.`,
		en: (bytes: number) => `This file unfolds into more than ${megabytes(bytes, 'MB')}: it was not opened.`
	},
	expandingPdf: {
		code: 'archive-bomb',
		fr: (bytes: number) => `Ce PDF se déplie en plus de ${megabytes(bytes, 'Mo')}\u00a0: un document n’en contient pas autant.`,
		en: (bytes: number) => `This PDF unfolds into more than ${megabytes(bytes, 'MB')}: no document holds as much.`
	},
	manyPages: {
		code: 'too-many-pages',
		fr: (pages: number, limit: number) => `Ce PDF a ${pages} pages; la limite est de ${limit}.`,
		en: (pages: number, limit: number) => `This PDF has ${pages} pages; the limit is ${limit}.`
	},
	longPdf: {
		code: 'too-long',
		fr: (milliseconds: number, page: number) =>
			`La lecture de ce PDF a dépassé ${Math.round(milliseconds / 1000)}\u00a0secondes à la page ${page}.`,
		en: (milliseconds: number, page: number) =>
			`Reading this PDF took more than ${Math.round(milliseconds / 1000)} seconds at page ${page}.`
	},
	damagedPdf: {
		code: 'damaged',
		fr: () => 'Ce PDF est abîmé\u00a0: il ne s’ouvre pas.',
		en: () => 'This PDF is damaged: it does not open.'
	},
	cutPdf: {
		code: 'damaged',
		fr: (bytes: number) => `Ce PDF est incomplet (${megabytes(bytes, 'Mo')} reçus)\u00a0: sa fin manque.`,
		en: (bytes: number) => `This PDF is incomplete (${megabytes(bytes, 'MB')} received): its end is missing.`
	},
	damagedPage: {
		code: 'damaged',
		fr: (page: number) => `Ce PDF est abîmé\u00a0: sa page ${page} ne se lit pas.`,
		en: (page: number) => `This PDF is damaged: its page ${page} can’t be read.`
	},
	scannedPdf: {
		code: 'scanned',
		fr: () => 'Ce PDF est numérisé\u00a0: ses pages sont des images, sans texte à lire.',
		en: () => 'This PDF is a scan: its pages are pictures, with no text to read.'
	},
	blankPdf: {
		code: 'scanned',
		fr: () => 'Ce PDF ne contient aucun texte à lire.',
		en: () => 'This PDF holds no text to read.'
	}
} satisfies Record<string, Told>;

type Name = keyof typeof refusals;

/** The error to throw. */
export function refuse<One extends Name>(name: One, ...values: Parameters<(typeof refusals)[One]['fr']>): ReadError {
	const { code, fr, en, advice = advices[code] }: Told = refusals[name];
	const told = values as never[];
	return new ReadError(code, {
		fr: { message: fr(...told), advice: advice.fr },
		en: { message: en(...told), advice: advice.en }
	});
}
