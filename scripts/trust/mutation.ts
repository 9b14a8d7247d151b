/** What is read of Stryker's report (mutation-testing-report-schema). */
export interface MutationReport {
	files: Record<string, { mutants: Mutant[] }>;
}

interface Mutant {
	mutatorName: string;
	replacement?: string;
	status: 'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending';
	statusReason?: string;
	location: { start: { line: number } };
}

export interface Score {
	/** mutants that could have been drawn: all but those at the top of a module, which are left out */
	valid: number;
	/** mutants at the top of a module */
	left: number;
	tried: number;
	/** seen by a test, which fails, or never ends (counted in `endless` too) */
	killed: number;
	endless: number;
	survived: { file: string; line: number; mutator: string; replacement: string }[];
}

/** Mutants that the sample left out wear the status of a checker (mutation/sample.mjs). */
const seen = ['Killed', 'Timeout', 'RuntimeError'];
const unseen = ['Survived', 'NoCoverage'];

/** Counts over all files of a report. */
export function folderScore({ files }: MutationReport): Score {
	const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })));
	const of = (statuses: readonly string[]) => all.filter(({ status }) => statuses.includes(status));
	const survivors = of(unseen);
	const left = of(['Ignored']).length;
	const killed = of(seen).length;
	return {
		valid: all.length - left,
		left,
		tried: killed + survivors.length,
		killed,
		endless: of(['Timeout']).length,
		survived: survivors.map(({ file, mutatorName, replacement = '', location }) => ({
			file,
			line: location.start.line,
			mutator: mutatorName,
			replacement: replacement.replace(/\s+/gu, ' ').slice(0, 100)
		}))
	};
}
