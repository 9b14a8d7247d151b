import { bundle } from '#lib/bundle/bundle.ts';
import { IntakeError } from '#lib/intake/errors.ts';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { ReadError } from '#lib/read/errors.ts';
import { readDocument } from '#lib/read/read.ts';
import { lowerCase } from '#lib/text/fold.ts';
import type { IntakeReference } from '../../../../scripts/intake.ts';
import type { Answer, Ask, Extracted, Failed, Review } from './protocol.ts';
import { codedOf, detect, extractReviewed, makeCoder, opened, suggestForm, type Workshop } from './workshop.ts';

const say = (answer: Answer, transfer: Transferable[] = []): void => postMessage(answer, { transfer });
const progress = (stage: Extract<Answer, { answer: 'progress' }>['stage'], done = 0, total = 0): void =>
	say({ answer: 'progress', stage, done, total });

/** A reason of the page's own. */
class Own extends Error {
	readonly own: Extract<Failed, { own: string }>['own'];
	constructor(own: Own['own']) {
		super(own);
		this.own = own;
	}
}

async function fetched(address: string): Promise<Response> {
	const response = await fetch(address).catch(() => null);
	if (response?.ok) return response;
	throw new Own('unreachable');
}

const isDamaged = ({ lines }: SourceDocument): boolean => lines.some(({ raw }) => raw.includes('\uFFFD'));

/** The dictionary is heavy: it is loaded only for a document with lost signs. */
async function dictionary(source: SourceDocument, address: string): Promise<Workshop['isWord']> {
	if (!isDamaged(source)) return null;
	const words = new Set((await (await fetched(address)).text()).split('\n'));
	return (word) => words.has(lowerCase(word));
}

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let shop: Workshop | null = null;

async function open({ file, reference: address, words }: Extract<Ask, { ask: 'open' }>): Promise<void> {
	progress('reading');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const source = await readDocument(bytes, file.name, { progress: (done, total) => progress('reading', done, total) });
	progress('structure');
	const found = detect(source);
	const reference = (await (await fetched(address)).json()) as IntakeReference;
	const isWord = await dictionary(source, words);
	const sha256 = await fingerprint(bytes);
	shop = { filename: file.name, bytes, sha256, source, ...found, reference, isWord, coder: makeCoder(reference) };
	progress('items');
	const extracted = extractAll({ form: suggestForm(shop).form, edits: [], corrections: [], names: { keep: [], remove: [] } });
	say({ answer: 'opened', opened: opened(shop), extracted });
}

function extractAll(review: Review): Extracted {
	if (!shop) throw new Own('nothing-open');
	const read = extractReviewed(shop, review);
	progress('themes');
	return { ...read, ...codedOf(shop, read) };
}

function pack({ review, checked }: Extract<Ask, { ask: 'bundle' }>): void {
	if (!shop) throw new Own('nothing-open');
	const { plan, newActor } = extractReviewed(shop, review);
	// A person who has checked every element vouches for the layout.
	const { confidence, ...vouched } = plan;
	const author = newActor ? { file: shop.reference.actorsFile, actor: newActor } : null;
	const described = checked || confidence === undefined ? vouched : plan;
	const zip = bundle({ plan: described, document: shop.bytes, newActor: author }) as Uint8Array<ArrayBuffer>;
	say({ answer: 'bundle', name: `${plan.id}.zip`, zip }, [zip.buffer]);
}

function failure(error: unknown): Failed {
	if (error instanceof ReadError) return { refusal: error.said };
	if (error instanceof IntakeError) return { intake: error.said };
	if (error instanceof Own) return { own: error.own };
	console.error(error);
	return { own: 'unforeseen' };
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
	try {
		if (data.ask === 'open') await open(data);
		else if (data.ask === 'extract') say({ answer: 'extracted', extracted: extractAll(data.review) });
		else pack(data);
	} catch (error) {
		say({ answer: 'failed', failed: failure(error) });
	}
});
