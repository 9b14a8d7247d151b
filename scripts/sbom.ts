import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Component {
	'bom-ref': string;
	name: string;
	version: string;
	author?: string;
	licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
	properties?: { name: string; value: string }[];
}
export interface Sbom {
	serialNumber?: string;
	metadata: { timestamp?: string; tools?: unknown; component: Component };
	components: Component[];
	dependencies: { ref: string; dependsOn?: string[] }[];
}

const byKey = <T>(list: readonly T[], key: (entry: T) => string): T[] => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** The same lock file always gives the same bytes: no clock, no random number, no name of a folder or of a person, one order. */
export function reproducible({ serialNumber: _serial, metadata, components, dependencies, ...rest }: Sbom, project: string): Sbom {
	const { timestamp: _timestamp, tools: _tools, ...about } = metadata;
	const anonymous = ({ author: _author, ...component }: Component): Component => component;
	return {
		...rest,
		metadata: { ...about, component: { ...anonymous(about.component), name: project } },
		components: byKey(components.map(anonymous), (component) => component['bom-ref']),
		dependencies: byKey(dependencies, ({ ref }) => ref).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...dependsOn].sort() }))
	};
}

/** SPDX identifiers or expressions; null when the package declares none. */
export const licenceOf = ({ licenses = [] }: Component): string | null => {
	const written = licenses.map((entry) => ('expression' in entry ? entry.expression : (entry.license.id ?? entry.license.name ?? '')));
	return written.filter((name) => name !== '').join(' AND ') || null;
};

/** Tools of the build whose own code ends in pages; `tests/pages/policy.test.ts` holds this list to what a build holds. */
const partlyShipped = ['@sveltejs/kit', 'clsx', 'csv-parse', 'devalue', 'svelte'];

/** npm's own `--omit dev` also leaves out what both the site and its tools depend on. */
function withoutTools(sbom: Sbom): Sbom {
	const isTool = ({ name, properties = [] }: Component): boolean =>
		!partlyShipped.includes(name) && properties.some((one) => one.name === 'cdx:npm:package:development' && one.value === 'true');
	const components = sbom.components.filter((component) => !isTool(component));
	const kept = new Set([sbom.metadata.component, ...components].map((component) => component['bom-ref']));
	const dependencies = sbom.dependencies
		.filter(({ ref }) => kept.has(ref))
		.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
	return { ...sbom, components, dependencies };
}

/** What the site ships, from the lock file alone: nothing is downloaded. */
export function shipped(project: string): Sbom {
	const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	const { status, stdout, stderr } = spawnSync('npm', asked, {
		encoding: 'utf8',
		maxBuffer: 64_000_000,
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error(`npm ${asked.join(' ')}: ${stderr}`);
	return reproducible(withoutTools(JSON.parse(stdout) as Sbom), project);
}

function main(): void {
	const sbom = shipped(process.env['npm_package_name'] ?? 'plans-croises');
	writeFileSync('sbom.json', `${JSON.stringify(sbom, null, '\t')}\n`);
	const counts = new Map<string, string[]>();
	for (const component of sbom.components) {
		const licence = licenceOf(component) ?? 'sans licence déclarée';
		counts.set(licence, [...(counts.get(licence) ?? []), component['bom-ref']]);
	}
	console.log(`sbom.json : ${sbom.components.length} paquets.`);
	for (const [licence, packages] of byKey([...counts], ([name]) => name))
		console.log(`  ${licence} : ${packages.length > 6 ? `${packages.length} paquets` : packages.join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
