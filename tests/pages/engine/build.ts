import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A page with src/lib/db and nothing else, beside the published data; returns its folder. */
export async function buildEnginePage(): Promise<string> {
	const outDir = mkdtempSync(join(tmpdir(), 'plans-croises-engine-'));
	await build({
		configFile: false,
		root: import.meta.dirname,
		base: './',
		logLevel: 'error',
		build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 }
	});
	cpSync('static/data', join(outDir, 'data'), { recursive: true });
	return outDir;
}
