import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from './problems.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Bytes of a file; null, with its problem added, when it is missing, unreadable or empty. */
export function readBytes(file: string, problems: Problem[]): Uint8Array | null {
	try {
		const bytes = readFileSync(file);
		if (bytes.length > 0) return bytes;
		problems.push({ file, line: null, message: 'le fichier est vide (0 octet). Déposez le fichier complet.' });
	} catch (error) {
		const message = isMissing(error)
			? 'fichier introuvable. Ajoutez-le, ou corrigez le nom sous lequel il est cherché.'
			: `fichier illisible (${(error as NodeJS.ErrnoException).code ?? 'erreur'}). Vérifiez que c’est un fichier et que vous avez le droit de le lire.`;
		problems.push({ file, line: null, message });
	}
	return null;
}

/** 1-based line of the first byte that is not UTF-8, or null when all are. */
export function notUtf8Line(bytes: Uint8Array): number | null {
	const strict = (part: Uint8Array): boolean => {
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(part);
			return true;
		} catch {
			return false;
		}
	};
	if (strict(bytes)) return null;
	for (let line = 1, start = 0; ; line++) {
		const end = bytes.indexOf(10, start);
		if (!strict(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
		if (end < 0) return line;
		start = end + 1;
	}
}

/** Text of a UTF-8 file without its byte order mark; null, with its problem added, when it can't be read. */
export function readText(file: string, problems: Problem[]): string | null {
	const bytes = readBytes(file, problems);
	if (!bytes) return null;
	const line = notUtf8Line(bytes);
	if (line !== null) {
		problems.push({ file, line, message: 'cette ligne n’est pas en UTF-8. Enregistrez le fichier avec le codage UTF-8.' });
		return null;
	}
	return new TextDecoder('utf-8').decode(bytes);
}
