import { createHash } from 'node:crypto';

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Where SvelteKit asks for the programs. */
const call = /Promise\.all\(\[(?=\s*import\()/;

/** Runs in the page: asks for its programs once a frame is shown; a page opened in the background, at once. */
const afterFirstFrame = `
					const first = () => {
						const programs = document.querySelector('template[data-programs]');
						if (programs) document.head.append(programs.content);
						start();
					};
					if (document.hidden) first();
					else requestAnimationFrame(() => setTimeout(first));
				}
`;

/**
 * The page with its programs asked for after its first frame: the figures are in the page, and wait for nothing.
 * Links to the programs are kept aside in an inert template; the hash of the changed script is that of the page's policy again.
 * @throws Error when the page names programs and its script is of a form not known here: the build stops, rather than publish a page that never comes alive
 */
export function startLast(html: string): string {
	const links: string[] = [];
	const page = html.replace(/\s*<link href="[^"]+" rel="modulepreload">/g, (link) => {
		links.push(link.trim());
		return '';
	});
	if (links.length === 0) return html;
	const [whole, script] = /<script>(\s*\{\s*__sveltekit_[\s\S]*?)<\/script>/.exec(page) ?? [];
	if (!whole || !script || !call.test(script)) throw new Error('startLast: the script that starts a page is not as SvelteKit wrote it');
	const later = script.replace(call, 'const start = () => $&').replace(/\s*\}\s*$/, () => afterFirstFrame);
	return page
		.replace(whole, () => `<script>${later}</script>`)
		.replaceAll(hashOf(script), hashOf(later))
		.replace('</body>', () => `<template data-programs>${links.join('')}</template></body>`);
}
