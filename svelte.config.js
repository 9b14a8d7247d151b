import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html', strict: true }),
		paths: { relative: true },
		version: { name: process.env.npm_package_version ?? 'dev' }
	}
};
