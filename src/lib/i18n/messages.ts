import { actorNames } from './words/actorNames.ts';
import { actors } from './words/actors.ts';
import { beside } from './words/beside.ts';
import { board } from './words/board.ts';
import { boardFiles } from './words/boardFiles.ts';
import { brief } from './words/brief.ts';
import { chart } from './words/chart.ts';
import { check } from './words/check.ts';
import { compare } from './words/compare.ts';
import { console } from './words/console.ts';
import { correction } from './words/correction.ts';
import { coverage } from './words/coverage.ts';
import { data } from './words/data.ts';
import { demands } from './words/demands.ts';
import { describe } from './words/describe.ts';
import { desk } from './words/desk.ts';
import { explorer } from './words/explorer.ts';
import { exports } from './words/exports.ts';
import { failures } from './words/failures.ts';
import { framework } from './words/framework.ts';
import { gaps } from './words/gaps.ts';
import { glossary } from './words/glossary.ts';
import { grades } from './words/grades.ts';
import { intake } from './words/intake.ts';
import { intakeFailures } from './words/intakeFailures.ts';
import { ledger } from './words/ledger.ts';
import { map } from './words/map.ts';
import { method } from './words/method.ts';
import { network } from './words/network.ts';
import { offline } from './words/offline.ts';
import { overview } from './words/overview.ts';
import { panel } from './words/panel.ts';
import { people } from './words/people.ts';
import { pick } from './words/pick.ts';
import { plans } from './words/plans.ts';
import { quality } from './words/quality.ts';
import { reliability } from './words/reliability.ts';
import { renewal } from './words/renewal.ts';
import { review } from './words/review.ts';
import { share } from './words/share.ts';
import { shell } from './words/shell.ts';
import { themes } from './words/themes.ts';
import { tour } from './words/tour.ts';
import { trials } from './words/trials.ts';
import { trust } from './words/trust.ts';
import { vocabulary } from './words/vocabulary.ts';
import { whatIf } from './words/whatIf.ts';
import type { Language } from './language.ts';
import { french } from './typography.ts';

const subjects = {
	actorNames,
	actors,
	beside,
	board,
	boardFiles,
	brief,
	chart,
	check,
	compare,
	console,
	correction,
	coverage,
	data,
	demands,
	describe,
	desk,
	explorer,
	exports,
	failures,
	framework,
	gaps,
	glossary,
	grades,
	intake,
	intakeFailures,
	ledger,
	map,
	method,
	network,
	offline,
	overview,
	panel,
	people,
	pick,
	plans,
	quality,
	reliability,
	renewal,
	review,
	share,
	shell,
	themes,
	tour,
	trials,
	trust,
	vocabulary,
	whatIf
};
type Subject = keyof typeof subjects;

/** All the wording of the interface in one language. Each subject holds both, the English typed by the French. */
export type Messages = { [S in Subject]: (typeof subjects)[S]['fr'] };

const inLanguage = (language: Language): Messages =>
	Object.fromEntries(Object.entries(subjects).map(([subject, both]) => [subject, both[language]])) as Messages;

export const messages: Record<Language, Messages> = { fr: french(inLanguage('fr')), en: inLanguage('en') };
