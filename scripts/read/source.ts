import { join } from 'node:path';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { ReadError } from '#lib/read/errors.ts';
import { refuse } from '#lib/read/refusals.ts';
import { sniffFormat } from '#lib/read/format.ts';
import { readDocument } from '#lib/read/read.ts';
import { notUtf8Line, readBytes, sha256 } from './bytes.ts';
import type { PlanFile } from './plans.ts';
import type { Problem } from './problems.ts';

const textFormats: readonly string[] = ['html', 'csv', 'markdown', 'text'];

/** The document of a plan, as deposited: present, untouched (sha256), in an encoding that leaves no doubt. Null when a problem was added. */
export async function readSource(plan: PlanFile, problems: Problem[]): Promise<SourceDocument | null> {
	const file = join(plan.folder, plan.value.source);
	const bytes = readBytes(file, problems);
	if (!bytes) return null;
	const before = problems.length;
	checkHash(plan, bytes, problems);
	try {
		checkEncoding(plan, file, bytes, problems);
		const source = await readDocument(bytes, plan.value.source);
		if (source.lines.every(({ raw }) => raw.trim() === '')) throw refuse('blankDocument');
		return problems.length > before ? null : source;
	} catch (error) {
		if (!(error instanceof ReadError)) throw error;
		problems.push({ file, line: null, message: `${error.message} ${error.advice}` });
		return null;
	}
}

function checkHash({ file, value, lineOf }: PlanFile, bytes: Uint8Array, problems: Problem[]): void {
	const found = sha256(bytes);
	if (found === value.sha256) return;
	const message =
		`l’empreinte de « ${value.source} » est ${found}, pas celle qui est déclarée. ` +
		'Remettez le document d’origine; si c’est une nouvelle version voulue, relisez-la et écrivez cette empreinte.';
	problems.push({ file, line: lineOf(['sha256']), message });
}

function checkEncoding({ value }: PlanFile, file: string, bytes: Uint8Array, problems: Problem[]): void {
	if (value.encoding !== undefined || !textFormats.includes(sniffFormat(bytes))) return;
	const line = notUtf8Line(bytes);
	if (line === null) return;
	const message =
		'cette ligne n’est pas en UTF-8. Enregistrez le document en UTF-8, ou, pour le garder tel quel, ' +
		'déclarez son codage dans plan.yaml (encoding: windows-1252 ou utf-16).';
	problems.push({ file, line, message });
}
