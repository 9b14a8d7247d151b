import { describe, expect, test } from 'vitest';
import { actorNames } from '#lib/db/queries/actorNames.ts';
import { actorRelations } from '#lib/db/queries/actorRelations.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { nameAt } from '#lib/model/nameAt.ts';
import { runNative } from '../../scripts/native.ts';
import { nameSheet } from '../../src/routes/[[lang=lang]]/acteurs/actorSheets.ts';

/** Actors through time, as the registry tells them: the name that holds in the year of a document. */
describe('the name of an actor in a year', () => {
	test.each([
		['emploi-quebec', 2014, 'Emploi-Québec'],
		['emploi-quebec', 2019, 'Emploi-Québec'],
		['emploi-quebec', 2021, 'Emploi-Québec'],
		['emploi-quebec', 2022, 'Services Québec'],
		['midi', 2010, 'Ministère de l’Immigration et des Communautés culturelles'],
		['midi', 2018, 'Ministère de l’Immigration, de la Diversité et de l’Inclusion'],
		['mifi', 2022, 'Ministère de l’Immigration, de la Francisation et de l’Intégration'],
		['ircc', 2014, 'Citoyenneté et Immigration Canada'],
		['ircc', 2022, 'Immigration, Réfugiés et Citoyenneté Canada'],
		['csdp', 2019, 'Commission scolaire des Phares'],
		['csdp', 2021, 'Centre de services scolaire des Phares'],
		['soper', 2019, 'Société de promotion économique de Rimouski'],
		['soper', 2025, null]
	])('%s in %i', async (id, year, expected) => expect(nameAt(await runNative(actorNames(id)), year)).toBe(expected));

	test('one ministry under two ids is told as a renaming; an absorbed body as a merger', async () => {
		expect(await runNative(actorRelations('midi'))).toMatchObject([
			{ relation: 'rename', direction: 'to', other_id: 'mifi', date: '2019' }
		]);
		expect((await runNative(actors())).find(({ id }) => id === 'midi')?.renamed_to).toBe('mifi');
		expect(await runNative(actorRelations('centre-jeunesse'))).toMatchObject([{ relation: 'merger', other_id: 'cisss' }]);
	});

	test('leaves as a file with its dates, what it became and when', async () => {
		const i18n = { language: 'fr' as const, t: messages.fr, f: formats.fr };
		const { rows, columns } = nameSheet(await runNative(actorNames('midi')), await runNative(actorRelations('midi')), i18n);
		expect(rows.every(({ length }) => length === columns.length)).toBe(true);
		expect(rows).toContainEqual(['Ministère de l’Immigration, de la Diversité et de l’Inclusion', 'nom officiel', '2014', '2019', null]);
		expect(rows.at(-1)?.slice(0, 3)).toEqual(['Ministère de l’Immigration, de la Francisation et de l’Intégration', 'Devenu', '2019']);
	});

	test('a post is neither a person nor its table, and acronyms that resemble one another stay apart', async () => {
		const all = new Map((await runNative(actors())).map((actor) => [actor.id, actor]));
		expect(all.get('tci-acii')).toMatchObject({ post: true, parent_id: 'tci' });
		for (const id of ['tci', 'tcri', 'dpje', 'eeq', 'emploi-quebec', 'tci-membres']) expect(all.has(id), id).toBe(true);
		expect(all.get('sana-trois-rivieres')?.name).toContain('Trois-Rivières');
		expect(all.get('binam')?.parent_id).toBe('ville-de-montreal');
	});
});
