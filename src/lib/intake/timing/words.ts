/** Months, seasons and numbers of the timing grammar, folded, French and English. */
export const months: Record<string, number> = {
	janvier: 1,
	fevrier: 2,
	mars: 3,
	avril: 4,
	mai: 5,
	juin: 6,
	juillet: 7,
	aout: 8,
	septembre: 9,
	octobre: 10,
	novembre: 11,
	decembre: 12,
	janv: 1,
	fev: 2,
	fevr: 2,
	avr: 4,
	juil: 7,
	sept: 9,
	oct: 10,
	nov: 11,
	dec: 12,
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	may: 5,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12
};

/**
 * Seasons as parts of a calendar year, [month, day] of the first and last day; winter is the part that falls in the year
 * written (« hiver 2022 » may begin in December 2021: the year written is kept).
 */
export const seasons: Record<string, [[number, number], [number, number]]> = {
	hiver: [
		[1, 1],
		[3, 19]
	],
	printemps: [
		[3, 20],
		[6, 20]
	],
	ete: [
		[6, 21],
		[9, 21]
	],
	automne: [
		[9, 22],
		[12, 20]
	],
	winter: [
		[1, 1],
		[3, 19]
	],
	spring: [
		[3, 20],
		[6, 20]
	],
	summer: [
		[6, 21],
		[9, 21]
	],
	fall: [
		[9, 22],
		[12, 20]
	],
	autumn: [
		[9, 22],
		[12, 20]
	]
};

const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };
export const toNumber = (word: string): number => romans[word] ?? Number(word);

export const monthNames = Object.keys(months)
	.sort((a, b) => b.length - a.length)
	.join('|');
export const seasonNames = Object.keys(seasons).join('|');

const two = (value: number): string => String(value).padStart(2, '0');
export const isoDate = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Whether a date written AAAA-MM-JJ is in the calendar. */
export const isDay = (date: string): boolean => {
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
};
