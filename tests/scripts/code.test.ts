import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeBehind } from '../../scripts/etl/code.ts';

test('the code behind the rows of a plan: every reader, rule and column, and nothing of what only writes or measures', () => {
	const files = codeBehind(['scripts/etl/do-plan.ts', 'scripts/read/inputs.ts']);
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
	expect(files).toEqual(
		expect.arrayContaining([
			'scripts/etl/entry.ts',
			'scripts/read/actors.ts',
			'scripts/write/privacy.ts',
			'src/lib/intake/layouts/table.ts',
			'src/lib/model/schema.ts',
			'src/lib/read/docx.ts',
			'src/lib/read/pdf/pdf.ts',
			'src/lib/text/stem.ts',
			'src/lib/themes/facets.ts'
		])
	);
	for (const file of ['scripts/write/parquet.ts', 'scripts/etl/pipeline.ts', 'scripts/bench.ts', 'src/lib/db/run.ts'])
		expect(files).not.toContain(file);
});
