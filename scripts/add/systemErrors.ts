import { shownPath } from '../read/problems.ts';

/** What a disk refuses: no right, no room, no such folder. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;

/** What happened, where and what to do, in French. */
export function systemReason(error: NodeJS.ErrnoException): string {
	const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
	const place = (file: string | undefined): string => (file ? ` (${shownPath(file)})` : '');
	switch (code) {
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return `Droit refusé${place(path)}\u00a0: vérifiez les permissions du fichier ou du dossier.`;
		case 'ENOSPC':
		case 'EDQUOT':
			return `Le disque est plein${place(path)}\u00a0: libérez de la place.`;
		case 'ENOENT':
		case 'ENOTDIR':
			return `Introuvable${place(path)}\u00a0: vérifiez que le fichier et le dossier des données (--data) sont toujours là.`;
		case 'EEXIST':
		case 'ENOTEMPTY':
			return `Ce dossier existe déjà${place(dest ?? path)}\u00a0: choisissez un autre --id; sans --id, relancez.`;
		default:
			return `Le fichier n’a pas pu être lu ou écrit${place(path)}\u00a0: erreur ${code} du système.`;
	}
}
