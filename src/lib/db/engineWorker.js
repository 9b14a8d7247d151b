/**
 * Runs the engine's own worker, named after « # ». What fails there without a catch (a file cut on the way) would leave the page waiting:
 * thrown again, it reaches the page as an error of the worker.
 */
addEventListener('unhandledrejection', ({ reason }) => {
	setTimeout(() => {
		throw new Error(`unhandled ${reason?.name}: ${reason?.message}`);
	});
});

const own = new URL(decodeURIComponent(location.hash.slice(1)), location.href);
if (own.origin === location.origin) importScripts(own.href);
