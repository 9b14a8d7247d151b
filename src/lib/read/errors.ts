/** Why a document can't be read, in words for the person who dropped it. */
export type ReadErrorCode =
	'empty' | 'too-large' | 'too-many-pages' | 'too-long' | 'archive-bomb' | 'encrypted' | 'damaged' | 'scanned' | 'binary' | 'unsupported';

const advices: Record<ReadErrorCode, string> = {
	empty: 'Vérifiez que le bon fichier a été choisi.',
	'too-large': 'Retirez les images ou ne gardez que les pages du plan, puis recommencez.',
	'too-many-pages': 'Ne gardez que les pages du plan (« Imprimer » puis « Enregistrer en PDF »), puis recommencez.',
	'too-long': 'Ne gardez que les pages du plan, ou donnez le document en Word, HTML ou texte.',
	'archive-bomb': 'Ouvrez le document dans son logiciel et enregistrez-le de nouveau; si l’erreur demeure, ne vous y fiez pas.',
	encrypted: 'Ouvrez le document avec son mot de passe, enregistrez une copie sans protection, puis recommencez.',
	damaged: 'Téléchargez le document de nouveau, ou ouvrez-le et enregistrez-en une nouvelle copie.',
	scanned:
		'Demandez le document d’origine (Word ou PDF numérique), ou passez d’abord une reconnaissance de caractères (OCR) et relisez-la.',
	binary: 'Donnez le document en PDF, Word, OpenDocument, Excel, CSV, HTML, Markdown ou texte.',
	unsupported: 'Ouvrez le document et enregistrez-le en PDF, DOCX, XLSX ou texte.'
};

/** `message` says what was found, `advice` what to do; both are French sentences shown as they are. */
export class ReadError extends Error {
	readonly code: ReadErrorCode;
	readonly advice: string;

	constructor(code: ReadErrorCode, message: string, advice: string = advices[code]) {
		super(message);
		this.name = 'ReadError';
		this.code = code;
		this.advice = advice;
	}
}
