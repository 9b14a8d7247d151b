import './as-published.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeDocument } from '#lib/intake/detect/describe.ts';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { extractDetected } from '#lib/intake/detect/trial.ts';
import { IntakeError } from '#lib/intake/errors.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import { filed } from '#lib/bundle/source.ts';
import { withLeads } from '#lib/intake/describe/description.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { ReadError } from '#lib/read/errors.ts';
import { defaultLimits } from '#lib/read/limits.ts';
import { refuse } from '#lib/read/refusals.ts';
import { readDocument } from '#lib/read/read.ts';
import { Questions } from './add/ask.ts';
import { describePlan, freeId } from './add/describe.ts';
import { readOptions, UsageError, type AddOptions } from './add/options.ts';
import { isSystemError, systemReason } from './add/systemErrors.ts';
import { reviewNames } from './add/names.ts';
import { asJson, showExtraction, showFindings, showNames } from './add/show.ts';
import { existingPlans, writePlan } from './add/write.ts';
import { readActors } from './read/actors.ts';
import { sha256 } from './read/bytes.ts';
import { Refusal, refuseIfAny, shownPath, type Problem } from './read/problems.ts';
import { readTerritories } from './read/territories.ts';
import { frenchWords } from './words.ts';

/** Reads a document, proposes a description, shows what it gives, and writes `data/plans/<id>/` once that is accepted. */
async function addPlan(options: AddOptions): Promise<void> {
	const bytes = readFile(options.file);
	const problems: Problem[] = [];
	const registry: ActorRegistry = readActors(join(options.data, 'reference/actors.yaml'), problems)?.value ?? { actors: [], relations: [] };
	const territories = readTerritories(join(options.data, 'reference/territories.csv'), problems);
	refuseIfAny(problems);

	const source = await readDocument(bytes, basename(options.file), { progress: showProgress });
	const detection = detectLayouts(source);
	showFindings(source, detection.findings);
	const interactive = !options.yes && !options.json;
	if (interactive && !process.stdin.isTTY)
		throw new UsageError('Personne pour répondre aux questions : ajoutez --yes (ou --json pour voir sans écrire).');
	const existing = existingPlans(options.data);
	const sha = sha256(bytes);
	const same = existing.bySha.get(sha);
	if (same && interactive) return console.error(`\nCe document est déjà dans les données : ${same}. Rien n’a été écrit.`);
	const questions = interactive ? new Questions() : null;
	try {
		const suggestion = describeDocument(source, detection);
		if (questions) console.error('\nQuelques questions. Entrée garde la réponse proposée entre crochets.');
		const inputs = { options, suggestion, detection, registry, territories, questions, existing: existing.ids };
		const { plan: described, newActor, assumed } = await describePlan(inputs);
		const id = same ?? freeId(options, described, existing.ids);
		const declared: PlanDescription = {
			id,
			...described,
			...filed(source.format, bytes),
			sha256: sha
		};
		const actors = newActor ? { ...registry, actors: [...registry.actors, newActor] } : registry;
		const first = extractDetected(declared, source, actors, { isWord: frenchWords() });
		showNames(first.extraction);
		const names = questions ? await reviewNames(questions, first.extraction) : null;
		const read = names ? extractDetected({ ...declared, names }, source, actors, { isWord: frenchWords() }) : first;
		const { extraction } = read;
		const plan = withLeads(read.plan, extraction);
		if (assumed.length > 0) console.error('\nÀ vérifier');
		for (const sentence of assumed) console.error(`  ${sentence}.`);
		showExtraction(plan, extraction);
		if (options.json) process.stdout.write(`${asJson(plan, extraction, detection.findings)}\n`);
		if (same) return console.error(`Ce document est déjà dans les données : ${same}. Rien n’a été écrit.`);
		if (extraction.items.length === 0) return console.error('Rien n’a été écrit.');
		const accepted = questions ? await questions.confirm(`\nÉcrire ${shownPath(join(options.data, 'plans', id))}?`) : options.yes;
		if (!accepted) return console.error('Rien n’a été écrit.');
		const folder = writePlan(options.data, plan, bytes, newActor);
		console.error(`\nÉcrit : ${shownPath(folder)}\nEnsuite : relisez ${shownPath(join(folder, 'plan.yaml'))}, puis lancez npm run etl.`);
	} finally {
		questions?.close();
	}
}

/** On a terminal, for what takes a while. */
function showProgress(done: number, total: number): void {
	if (!process.stderr.isTTY || total < 20) return;
	process.stderr.write(done < total ? `\rLecture : page ${done} sur ${total}` : '\r\u001b[K');
}

function readFile(file: string): Uint8Array {
	if (!existsSync(file)) throw new UsageError(`Fichier introuvable : ${file}.`);
	const { size } = statSync(file);
	if (!statSync(file).isFile()) throw new UsageError(`${file} n’est pas un fichier.`);
	if (size > defaultLimits.fileBytes) throw refuse('heavyFile', file, size, defaultLimits.fileBytes);
	return new Uint8Array(readFileSync(file));
}

try {
	await addPlan(readOptions(process.argv));
} catch (error) {
	if (error instanceof ReadError) console.error(`${error.message} ${error.advice} Rien n’a été écrit.`);
	else if (error instanceof UsageError || error instanceof IntakeError || error instanceof Refusal) console.error(error.message);
	else if (isSystemError(error)) console.error(`${systemReason(error)} Rien n’a été écrit.`);
	else throw error;
	process.exitCode = 1;
}
