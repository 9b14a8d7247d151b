import type { Draft } from '#lib/brief/draft.ts';
import { DraftFault, readDraft, writeDraft } from '#lib/brief/file.ts';

const draftKey = 'plans-croises.plaidoyer';
const versionsKey = 'plans-croises.plaidoyer.versions';
export const keys = [draftKey, versionsKey];
/** versions kept on the device, newest first */
const KEPT = 20;

export interface Version {
	/** ISO time */
	at: string;
	draft: Draft;
}

/** What the device keeps: a draft, nothing, or a text that is no draft any more and is left untouched. */
export type Kept = { draft: Draft } | { fault: DraftFault; text: string } | null;

export function keptDraft(): Kept {
	let text: string | null;
	try {
		text = localStorage.getItem(draftKey);
	} catch {
		return null;
	}
	if (text === null) return null;
	try {
		return { draft: readDraft(text) };
	} catch (fault) {
		if (fault instanceof DraftFault) return { fault, text };
		throw fault;
	}
}

/** False when the device keeps nothing: full, or private. */
function write(key: string, text: string): boolean {
	try {
		localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}

export const keepDraft = (draft: Draft): boolean => write(draftKey, writeDraft(draft));

/** An entry of the list of versions, or nothing of one that is no version any more: the others are kept. */
function versionOf(entry: unknown): Version[] {
	try {
		const { at, draft } = entry as { at: unknown; draft: unknown };
		return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? [{ at, draft: readDraft(JSON.stringify(draft)) }] : [];
	} catch {
		return [];
	}
}

/** Versions that still read as drafts, newest first. */
export function keptVersions(): Version[] {
	try {
		const list: unknown = JSON.parse(localStorage.getItem(versionsKey) ?? '[]');
		return Array.isArray(list) ? list.flatMap(versionOf) : [];
	} catch {
		return [];
	}
}

export const keepVersion = (draft: Draft, at: string): boolean =>
	write(versionsKey, JSON.stringify([{ at, draft }, ...keptVersions()].slice(0, KEPT)));
