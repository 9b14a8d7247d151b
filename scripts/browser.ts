import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome');
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const runs = (file: string): boolean => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** A Chromium of this machine: CHROMIUM_PATH, else the usual names and places; null when there is none. */
export function findBrowser(): string | null {
	const named = process.env.CHROMIUM_PATH;
	if (named) return runs(named) ? named : null;
	return (
		names
			.flatMap((name) => folders.map((folder) => join(folder, name)))
			.concat(applications)
			.find(runs) ?? null
	);
}

const canInstall = (): boolean => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

function install(): void {
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
	execFileSync('apt-get', ['update'], options);
	execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

/** A browser for the tests, installed with apt-get when there is none and we may; throws one sentence that says what to do otherwise. */
export function requireBrowser(): string {
	const wrong = process.env.CHROMIUM_PATH && !findBrowser();
	if (wrong) throw new Error(`CHROMIUM_PATH names no program that can run: ${process.env.CHROMIUM_PATH}`);
	if (!findBrowser() && canInstall()) install();
	const found = findBrowser();
	if (!found)
		throw new Error('No Chromium here: install Chromium or Google Chrome, or give its path in CHROMIUM_PATH, then run the tests again.');
	return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		requireBrowser();
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}
