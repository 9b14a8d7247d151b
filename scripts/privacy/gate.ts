import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addressIn } from '../write/privacy.ts';
import { passagesOf, type Passage } from './passages.ts';

/** In a program, ten digits in a row are a number like another: a phone has its separators. */
const writtenPhone = /(?<![\p{L}\p{N}.,/=_-])(?:\+?1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\p{L}\p{N}.,_])/u;
const writtenEmail =
	/(?<![\p{L}\p{N}._%+/-])[a-z\d][\w.%+-]*@(?:[a-z\d-]+\.)+(?:[a-z]{2,4}|quebec|email|media|online|group|world|museum)(?![\w/@:-])/iu;

/** Domains and numbers kept for examples: they are nobody's (RFC 2606; 555-0100 to 555-0199). */
const fictitious =
	/[\w.%+-]+(?:@|\s?\[at\]\s?|\s?\(at\)\s?)(?:[\w-]+\.)*(?:exemple|example)(?:\.[a-z]{2,})+|[\w.%+-]+@[\w.-]+\.(?:test|invalid|example)\b|(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,3}555[\s.-]?01\d{2}/giu;

export interface Fault {
	file: string;
	place: string;
	what: string;
}

export interface Scope {
	folder: string;
	/** true: a published folder, where no example is needed either */
	published: boolean;
	/** parts of the folder that are left out, relative to it */
	except?: string[];
	/** these files of the folder and no others */
	only?: string[];
}

function addressOf({ text, code }: Passage, published: boolean): string | null {
	const looked = published ? text : text.replace(fictitious, '');
	if (!code) return addressIn(looked);
	if (writtenEmail.test(looked)) return 'une adresse de courriel';
	return writtenPhone.test(looked) ? 'un numéro de téléphone' : null;
}

/** Files of a folder, as paths relative to it, with « / ». */
const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();

/**
 * Looks in every file of these folders for e-mails, phones, and what the ETL removed. The file and the place are named, never the value.
 * A file of a kind that can't be read is a fault: nothing is let through unseen.
 */
export async function privacyGate(scopes: Scope[], isRemoved: (text: string) => boolean): Promise<{ files: number; faults: Fault[] }> {
	const faults = new Map<string, Fault>();
	/** pages repeat the same words many times: each is looked at once */
	const seen = new Map<string, string | null>();
	const look = (passage: Passage, published: boolean): string | null => {
		const key = `${published}${passage.code}${passage.text}`;
		const before = seen.get(key);
		if (before !== undefined) return before;
		const found = addressOf(passage, published) ?? (isRemoved(passage.text) ? 'un nom retiré d’un document' : null);
		if (passage.text.length < 5_000) seen.set(key, found);
		return found;
	};
	let files = 0;
	for (const { folder, published, except = [], only } of scopes) {
		for (const path of only ?? filesIn(folder)) {
			if (except.some((part) => path === part || path.startsWith(`${part}/`))) continue;
			files++;
			const file = join(folder, path);
			const note = (place: string, what: string): void => void faults.set(`${file}\n${place}\n${what}`, { file, place, what });
			const passages = await passagesOf(file);
			if (!passages) note('nature du fichier', 'un genre de fichier que la barrière ne sait pas lire');
			for (const passage of passages ?? []) {
				const what = look(passage, published);
				if (what) note(passage.place, what);
			}
		}
	}
	return { files, faults: [...faults.values()] };
}
