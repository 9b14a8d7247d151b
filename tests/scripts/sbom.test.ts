import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceOf, reproducible, type Sbom, shipped } from '../../scripts/sbom.ts';

interface Lock {
	packages: Record<string, { version?: string; dev?: boolean; optional?: boolean; integrity?: string }>;
}
const kept = JSON.parse(readFileSync('sbom.json', 'utf8')) as Sbom;

const packagesOf = ({ components }: Sbom): string[] =>
	components.map((component) => `${component['bom-ref']} ${licenceOf(component) ?? 'none declared'}`);

test('the bill of materials that is kept is that of the lock file (npm run sbom)', () => {
	expect(packagesOf(kept)).toEqual(packagesOf(shipped('plans-croises')));
});

test('it says no clock, no folder and no person, and does not depend on the order it came in', () => {
	expect(JSON.stringify(kept)).not.toMatch(/timestamp|serialNumber|"author"|@[a-z\d-]+\.(?:com|org|net|io)\b/u);
	const turned = { ...kept, components: kept.components.toReversed(), dependencies: kept.dependencies.toReversed() };
	expect(reproducible(turned, 'plans-croises')).toEqual(kept);
});

test('what is shipped is pinned, and under licences that let it be shipped', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
	for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
	for (const [path, { integrity }] of Object.entries(packages)) if (path !== '') expect(integrity, path).toMatch(/^sha512-/u);
	const free = /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense|0BSD)\b/u;
	const others = kept.components.filter((component) => !free.test(licenceOf(component) ?? ''));
	// their LICENSE files say it, not in a form that npm reads: BSD-2-Clause, Apache-2.0, MIT
	expect(others.map((component) => [component.name, licenceOf(component)])).toEqual([
		['duck', null],
		['flatbuffers', null],
		['json-bignum', null]
	]);
});
