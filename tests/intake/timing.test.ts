import { describe, expect, it } from 'vitest';
import { findTiming } from '#lib/intake/timing/findTiming.ts';
import { readTiming } from '#lib/intake/timing/readTiming.ts';

const read = (words: string) =>
	readTiming(words, [2019, 2022]).map((each) => [each.kind, each.year_start, each.year_end, each.date_start, each.date_end]);
const years = (from: number | null, to: number | null, kind = 'years') => [[kind, from, to, null, null]];

describe('timing', () => {
	it.each([
		['En continu', years(2019, 2022, 'continuous')],
		['en continu.', years(2019, 2022, 'continuous')],
		['Ongoing', years(2019, 2022, 'continuous')],
		['An I', years(2019, 2019)],
		['AN III', years(2021, 2021)],
		['Ans I, II et III', years(2019, 2021)],
		['An II et III', years(2020, 2021)],
		['Année 1', years(2019, 2019)],
		['Years 1-3', years(2019, 2021)],
		['Ans I et III', [...years(2019, 2019), ...years(2021, 2021)]],
		['2021', years(2021, 2021)],
		['2021-2023', years(2021, 2023, 'range')],
		['2021-22', years(2021, 2022, 'range')],
		['2021 à 2023', years(2021, 2023, 'range')],
		['à court terme', years(null, null, 'relative')],
		['Moyen terme', years(null, null, 'relative')],
		['selon le budget', years(null, null, 'unread')]
	])('%s', (words, expected) => {
		expect(read(words)).toEqual(expected);
	});

	it.each([
		['Mai 2025', 'month', '2025-05-01', '2025-05-31'],
		['en février 2024', 'month', '2024-02-01', '2024-02-29'],
		['Printemps 2021', 'season', '2021-03-20', '2021-06-20'],
		['printemps/été 2021', 'season', '2021-03-20', '2021-09-21'],
		['hiver 2022', 'season', '2022-01-01', '2022-03-19'],
		['Fall 2032', 'season', '2032-09-22', '2032-12-20'],
		['mars à juin 2021', 'range', '2021-03-01', '2021-06-30'],
		['novembre 2021 à février 2022', 'range', '2021-11-01', '2022-02-28'],
		['25 avril 2019', 'date', '2019-04-25', '2019-04-25'],
		['1er juillet 2020', 'date', '2020-07-01', '2020-07-01'],
		['2020-07-01', 'date', '2020-07-01', '2020-07-01'],
		['2e trimestre 2021', 'range', '2021-04-01', '2021-06-30'],
		['Depuis avril 2012', 'since', '2012-04-01', null],
		["D'ici juin 2023", 'range', null, '2023-06-30']
	])('%s', (words, kind, start, end) => {
		expect(readTiming(words, [2019, 2022])).toMatchObject([{ kind, date_start: start, date_end: end }]);
	});

	it.each(['2025-13-01', '31 juin 2025', '2025-02-30', 'An III à I', '2027-2024', 'T4 2021 à 2020'])(
		'%s is in no calendar: kept as written, never dated',
		(words) => {
			expect(read(words)).toEqual(years(null, null, 'unread'));
		}
	);

	it('« automne et hiver 2022 » has its year: which winter is not said', () => {
		expect(read('Automne / hiver 2022')).toEqual(years(2022, 2022, 'season'));
	});

	it('« d’ici 2025 » has an end only', () => {
		expect(read('D’ici 2025')).toEqual(years(null, 2025, 'range'));
	});

	it('keeps a condition apart', () => {
		expect(readTiming('Automne 2021 (selon acceptation du projet)', [2021, 2025])).toMatchObject([
			{ kind: 'season', condition: 'selon acceptation du projet' }
		]);
	});

	it('reads several entries', () => {
		expect(read('En continu; automne 2021').map(([kind]) => kind)).toEqual(['continuous', 'season']);
	});

	const inText = (text: string) => findTiming(text).map(({ start, end }) => text.slice(start, end));
	it.each([
		['Organiser l’AGA en juin 2023', ['juin 2023']],
		['Arrimer à court terme avec les mesures', ['à court terme']],
		['Ouvrir un guichet d’ici la fin de 2025', ['d’ici la fin de 2025']],
		['Tenir la fête à l’été 2024 puis en mars 2025', ['été 2024', 'mars 2025']],
		['Processus à long terme', []],
		['Suivre le Plan d’action 2022-2027 (PAGAC)', []],
		['Donner suite aux Journées de réflexions 2021-2022', []]
	])('in a text: %s', (text, expected) => {
		expect(inText(text)).toEqual(expected);
	});
});
