import type { Line, PartName } from './parts.ts';
import type { Result } from './results.ts';

/** One row of the table: numbers that are sums, largest values or counts over the lines of a part, and when and with what they were made. */
export interface Row {
	part: PartName;
	figures: Record<string, number>;
	/** ISO days of the oldest and of the latest line */
	from: string;
	to: string;
	/** « node 20.20.2 », « chromium 156… » */
	versions: string[];
	/** what the last run did not renew: it failed, or was not reached */
	missed?: string[];
	/** of a part that is told folder by folder */
	parts?: { name: string; k: number; n: number }[];
}

const sum = (lines: readonly Line[], name: string): number => lines.reduce((total, line) => total + Number(line[name] ?? 0), 0);
const most = (lines: readonly Line[], name: string): number => lines.reduce((top, line) => Math.max(top, Number(line[name] ?? 0)), 0);
const distinct = (lines: readonly Line[], name: string): number => new Set(lines.map((line) => line[name])).size;

const figuresOf: Record<PartName, (lines: readonly Line[]) => Record<string, number>> = {
	fuzz: (lines) => ({
		inputs: sum(lines, 'inputs'),
		targets: lines.length,
		refused: sum(lines, 'refused'),
		slowest: Math.round(most(lines, 'slowest'))
	}),
	properties: (lines) => ({ properties: most(lines, 'properties'), files: most(lines, 'files'), draws: lines.length }),
	inputs: (lines) => ({ inputs: sum(lines, 'n') }),
	bombs: (lines) => ({
		bombs: lines.filter(({ what }) => what !== 'plain').length,
		memory: most(lines, 'memory'),
		plain: sum(
			lines.filter(({ what }) => what === 'plain'),
			'memory'
		),
		seconds: most(lines, 'cpu')
	}),
	sql: (lines) => ({ statements: sum(lines, 'n') }),
	faults: (lines) => ({ faults: lines.length, english: lines.filter(({ language }) => language === 'en').length }),
	requests: (lines) => ({ requests: sum(lines, 'requests'), pages: sum(lines, 'pages'), policies: sum(lines, 'policies') }),
	soak: (lines) => ({
		minutes: Math.round(sum(lines, 'seconds') / 60),
		actions: sum(lines, 'actions'),
		pages: distinct(lines, 'path'),
		lists: sum(lines, 'lists'),
		growth: lines.reduce((top, line) => Math.max(top, Number(line['heapEnd']) - Number(line['heapStart'])), -Infinity)
	}),
	privacy: (lines) => ({ files: sum(lines, 'files'), removed: sum(lines, 'removed') }),
	names: (lines) => ({
		names: sum(lines, 'names'),
		found: sum(lines, 'found'),
		others: sum(lines, 'others'),
		wrong: sum(lines, 'wrong'),
		unseen: sum(lines, 'unseen'),
		unseenFound: sum(lines, 'unseenFound'),
		unseenWrong: sum(lines, 'unseenWrong')
	}),
	etl: (lines) => ({ kills: sum(lines, 'kills'), runs: sum(lines, 'runs'), machines: most(lines, 'machines') }),
	mutation: (lines) => ({
		tried: sum(lines, 'tried'),
		killed: sum(lines, 'killed'),
		drawnFrom: sum(lines, 'valid'),
		folders: distinct(lines, 'folder')
	})
};

const partsOf: Partial<Record<PartName, (lines: readonly Line[]) => NonNullable<Row['parts']>>> = {
	mutation: (lines) => lines.map(({ folder, killed, tried }) => ({ name: String(folder), k: Number(killed), n: Number(tried) }))
};

/** Parts that have been run, in the order given. */
export function tableOf(results: readonly Result[]): Row[] {
	return results
		.filter(({ lines }) => lines.length > 0)
		.map(({ part, lines, missed }) => {
			const days = lines.map(({ date }) => date.slice(0, 10)).sort();
			const versions = new Set(lines.flatMap(({ versions }) => (Array.isArray(versions) ? (versions as string[]) : [])));
			return {
				part,
				figures: figuresOf[part](lines),
				from: days[0] ?? '',
				to: days.at(-1) ?? '',
				versions: [...versions].sort(),
				...(missed?.length ? { missed } : {}),
				...(partsOf[part] ? { parts: partsOf[part](lines) } : {})
			};
		});
}
