import fc from 'fast-check';

/** Words and signs that documents of this kind are made of, beside any letters at all. */
const usual = [
	'Action',
	'Actions',
	'Responsable',
	'Partenaires',
	'Échéancier',
	'Objectif',
	'AXE 1 : ACCUEIL',
	'Recommandation 2',
	'Orientation 3',
	'Table des matières',
	'Former le personnel',
	'Créer un guichet',
	"l'été",
	'l’emploi',
	'œuvre',
	'MRC',
	'UQAR',
	'CAB',
	'SADC',
	'Ville',
	'En continu',
	'An I à III',
	'd’ici 2025',
	'Automne 2021',
	'2024-2027',
	'30 juin 2026',
	'Préparé par : Ada Exemple',
	'a@exemple.org',
	'418 555-0199',
	'• ',
	'○ ',
	'- ',
	'1.',
	'1.1',
	'a)',
	'# ',
	'## ',
	'**',
	'<b>',
	'</p>',
	'<td>',
	'&amp;',
	'&#0;',
	'\t',
	'\t\t',
	'  ',
	' et ',
	', ',
	' ; ',
	' / ',
	'(',
	')',
	'«\u00a0',
	'\u00a0»',
	' : ',
	'\f',
	'\u00ad',
	'\u200b',
	'\ufeff',
	'\u0301',
	'\ud800',
	'𝒜',
	'İ',
	'ﬁ',
	'|',
	'→ ',
	'…',
	'……… 4',
	'__proto__'
];
export const word = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...usual) }, fc.string({ unit: 'binary', maxLength: 5 }));
export const line = fc.array(word, { maxLength: 10 }).map((words) => words.join(''));
export const page = fc.array(line, { maxLength: 30 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)));

/** As UTF-8 has it: half of a character becomes the sign for a lost one. */
export const wellFormed = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

interface Change {
	how: 'cut' | 'drop' | 'double' | 'write' | 'swap';
	at: number;
	length: number;
	words: string;
}
const change: fc.Arbitrary<Change> = fc.record({
	how: fc.constantFrom('cut', 'drop', 'double', 'write', 'swap'),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat(60),
	words: word
});
/** A few harms done to something that was sound. */
export const changes = fc.array(change, { minLength: 1, maxLength: 6 });

export const harmedText = (text: string, harms: readonly Change[]): string =>
	harms.reduce((now, { how, at, length, words }) => {
		const from = Math.floor(at * now.length);
		const part = now.slice(from, from + length);
		const rest = now.slice(from + length);
		if (how === 'cut') return length < 10 ? now.slice(0, from) : now;
		if (how === 'drop') return now.slice(0, from) + rest;
		if (how === 'double') return now.slice(0, from) + part + part + rest;
		if (how === 'write') return now.slice(0, from) + words + now.slice(from);
		return now.slice(0, from) + [...part].reverse().join('') + rest;
	}, text);

/** The same on bytes: each letter stands for its code. */
export const harmedBytes = (bytes: Uint8Array, harms: readonly Change[]): Uint8Array =>
	Uint8Array.from(Buffer.from(harmedText(Buffer.from(bytes).toString('latin1'), harms), 'latin1'));

/** Lines of a document taken away, doubled, moved and changed inside. */
export const harmedLines = (text: string, harms: readonly Change[]): string => {
	const lines = text.split('\n');
	for (const { how, at, length, words } of harms) {
		const n = Math.floor(at * lines.length);
		const own = lines[n] ?? '';
		if (how === 'cut' || how === 'drop') lines.splice(n, 1 + (length % 4));
		else if (how === 'double') lines.splice(n, 0, own);
		else if (how === 'write') lines[n] = own.slice(0, length) + words + own.slice(length);
		else lines.splice(length % (lines.length + 1), 0, ...lines.splice(n, 1));
	}
	return lines.join('\n');
};

/** A value of JSON with something in it taken away, or put in the place of something else, at any depth. */
export const harmedValue = (sound: string): fc.Arbitrary<string> => {
	const steps = fc.noBias(fc.array(fc.nat(999_999), { minLength: 12, maxLength: 12 }));
	const other = fc.option(fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })));
	return fc.array(fc.tuple(steps, other), { minLength: 1, maxLength: 3 }).map((harms) => {
		const whole: { all: unknown } = { all: JSON.parse(sound) };
		for (const [draws, value] of harms) {
			let holder: Record<string, unknown> = whole;
			let key = 'all';
			for (const draw of draws) {
				const inside = holder[key];
				const keys = typeof inside === 'object' && inside !== null ? Object.keys(inside) : [];
				// the harm is sometimes done before a leaf is reached
				if (keys.length === 0 || draw % 31 === 30) break;
				holder = inside as Record<string, unknown>;
				key = keys[draw % keys.length] ?? '';
			}
			if (value === null && holder !== whole) delete holder[key];
			else holder[key] = value;
		}
		return JSON.stringify(whole.all) ?? 'null';
	});
};
