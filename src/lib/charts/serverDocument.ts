/** The DOM that charts are drawn with while pages are prerendered; the browser never calls this. */
let held: Document | null = null;

export const holdDocument = (document: Document) => {
	held = document;
};

export const serverDocument = (): Document => {
	if (!held) throw new Error('prerendering without a document: hooks.server.ts must hand one over');
	return held;
};
