import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Folder of the package that holds a file; null for our own. */
const packageOf = (file: string): string | null =>
	/^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file.replaceAll('\\', '/'))?.[1] ?? null;

/** Texts that a package asks to be kept with it; authors keep their credit, their addresses are not ours to publish again. */
function termsOf(folder: string, licence: string): string {
	const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu.test(name));
	const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/gu, '\n').trim());
	return (texts.join('\n\n') || `Licence: ${licence}.`).replace(/\s*[[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[\]>)]?/gu, '');
}

const ruler = `\n\n${'-'.repeat(72)}\n\n`;

/** Licences of these packages (folders): one text once, under the names and versions of all that it is the text of. */
export function licencesOf(folders: Iterable<string>): string {
	const namesByTerms = new Map<string, Set<string>>();
	for (const folder of [...folders].sort()) {
		const {
			name,
			version,
			license = 'not declared'
		} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
		const terms = termsOf(folder, license);
		namesByTerms.set(terms, (namesByTerms.get(terms) ?? new Set()).add(`${name} ${version} (${license})`));
	}
	const head =
		'Logiciels et polices que ce site contient, et leurs licences.\nSoftware and fonts that this site holds, and their licences.';
	return `${[head, ...[...namesByTerms].map(([terms, names]) => `${[...names].join('\n')}\n\n${terms}`)].join(ruler)}\n`;
}

const held = new Set<string>();

/** Notes the packages that a bundle holds, in its programs or as files; workers are bundled apart. */
export const notePackages = (): Plugin => ({
	name: 'note-packages',
	generateBundle(_, bundle) {
		for (const output of Object.values(bundle)) {
			const files = output.type === 'chunk' ? Object.keys(output.modules) : output.originalFileNames;
			for (const file of files) {
				const folder = packageOf(file);
				if (folder) held.add(folder);
			}
		}
	}
});

/** Writes `licences.txt` with what the pages load. */
export const writeLicences = (): Plugin => ({
	name: 'write-licences',
	generateBundle: {
		order: 'post',
		handler() {
			if (this.environment.name === 'client') this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf(held) });
		}
	}
});
