import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startLast } from '../src/startLast.server.ts';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const scriptOf = (html: string): string => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

const script = `
				{
					__sveltekit_1 = { base: "" };

					const element = document.currentScript.parentElement;

					Promise.all([
						import("./start.js"),
						import("./app.js")
					]).then(([kit, app]) => {
						kit.start(app, element, { data: ["Promise.all([ }"] });
					});
				}
			`;
const page = `<head><meta http-equiv="content-security-policy" content="script-src ${hashOf(script)}">
		<link href="./start.js" rel="modulepreload">
		<link href="./app.js" rel="modulepreload"></head><body><div><p>Écran</p><script>${script}</script></div></body>`;

test('the programs of a page are asked for after its first frame, under a policy that allows the changed script', () => {
	const found = startLast(page);
	expect(found).toContain(hashOf(scriptOf(found)));
	expect(found).not.toContain(hashOf(script));
	expect(found.split('<template data-programs>')[0]).not.toContain('modulepreload');
	expect(found.match(/modulepreload/g)).toHaveLength(2);
});

test('the changed script starts the program once, after a frame; in a page that nobody looks at, at once', () => {
	const run = (hidden: boolean): string[] => {
		const done: string[] = [];
		const body = scriptOf(startLast(page)).replaceAll('import(', 'load(');
		const document = {
			hidden,
			currentScript: { parentElement: 'root' },
			querySelector: () => ({ content: 'links' }),
			head: { append: (what: string) => done.push(what) }
		};
		const all = { all: () => ({ then: () => done.push('started') }) };
		const later = (call: () => void): void => {
			done.push('frame');
			call();
		};
		new Function('document', 'Promise', 'load', 'requestAnimationFrame', 'setTimeout', `var __sveltekit_1;${body}`)(
			document,
			all,
			() => {},
			later,
			(call: () => void) => call()
		);
		return done;
	};
	expect(run(false)).toEqual(['frame', 'links', 'started']);
	expect(run(true)).toEqual(['links', 'started']);
});

test('a script of another form stops the build', () => {
	expect(() => startLast(page.replace('Promise.all([', 'Promise.race(['))).toThrow('startLast');
	expect(() => startLast(page.replace('__sveltekit_1', 'other'))).toThrow('startLast');
});

test('a page without a program is left as it is', () => {
	const still = '<head></head><body><p>Écran</p></body>';
	expect(startLast(still)).toBe(still);
});
