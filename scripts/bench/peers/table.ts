export interface Line {
	name: string;
	what: string;
	/** milliseconds */
	p50: number;
	p95: number;
	n: number;
	/** received before the first chart, or null */
	bytes: number | null;
}

export interface Report {
	title: string;
	date: string;
	machine: string;
	/** of the last minute, before and after: others at work make every time longer */
	load: [before: number, after: number];
	versions: Record<string, string>;
	/** how it was measured, in sentences */
	notes: string[];
	notRun: Record<string, string>;
	lines: Line[];
}

/** The report in Markdown; ratios are to our own page, in the same run. */
export function tableOf({ title, date, machine, load, versions, notes, notRun, lines }: Report): string {
	const own = (what: string): Line | undefined => lines.find((line) => line.name === 'ours' && line.what === what);
	const rows = lines.map(({ name, what, p50, p95, n, bytes }) => {
		const times = (ours: number | undefined, theirs: number): string => (name === 'ours' || !ours ? '' : `× ${(theirs / ours).toFixed(1)}`);
		const cells = [what, name, p50.toFixed(0), p95.toFixed(0), String(n), bytes === null ? '' : (bytes / 1000).toFixed(0)];
		return `| ${[...cells, times(own(what)?.p50, p50), times(own(what)?.p95, p95)].join(' | ')} |`;
	});
	return [
		`# ${title}, ${date}`,
		'',
		`${machine}; load ${load.map((one) => one.toFixed(1)).join(' then ')}; ${Object.entries(versions)
			.map(([name, version]) => `${name} ${version}`)
			.join(', ')}.`,
		'',
		...notes,
		'',
		'| what | page | p50 ms | p95 ms | n | kB | p50 to ours | p95 to ours |',
		'|---|---|--:|--:|--:|--:|--:|--:|',
		...rows,
		'',
		...Object.entries(notRun).map(([name, why]) => `Not run: ${name}, ${why}.`),
		''
	].join('\n');
}
