import { Sandbox } from './sandbox.ts';
import { sha256 } from '../../scripts/read/bytes.ts';

/** The plan that renews `lac-2020`: an action reworded and led by another, one carried over, one left, one new, one doubtful, one rescheduled. */
const source = `Plan d’action 2023-2025

ENJEU 1 - Accueil
Objectif	Action	Responsable	Collaborateurs	Échéancier
Accueillir les familles	Offrir une visite guidée	Ville du Lac	Maison du Lac, CJEL	En continu
	Créer et diffuser un guide d’accueil	Ville du Lac	Maison du Lac	An I
	Préparer l’accueil des travailleurs temporaires	Maison du Lac		An III
Former le personnel	Offrir une formation interculturelle	CJEL		An III
`;

/** The fixtures with a renewal of one of their plans. */
export function renewedLake(): Sandbox {
	const sandbox = new Sandbox();
	sandbox.copy('plans/lac-2020', 'plans/lac-2023');
	const before = sha256(sandbox.read('plans/lac-2023/source.txt'));
	sandbox.write('plans/lac-2023/source.txt', source);
	const plan = 'plans/lac-2023/plan.yaml';
	sandbox.edit(plan, before, sha256(source));
	sandbox.edit(plan, 'id: lac-2020', 'id: lac-2023');
	sandbox.edit(plan, 'short_title: Lac 2020', 'short_title: Lac 2023');
	sandbox.edit(plan, 'years: [2020, 2022]', 'years: [2023, 2025]');
	sandbox.edit(plan, 'supersedes: null', 'supersedes: lac-2020');
	return sandbox;
}
