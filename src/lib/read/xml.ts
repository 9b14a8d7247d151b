import { XMLParser } from 'fast-xml-parser';
import { refuse } from './refusals.ts';

/** An element with its children in document order; text has the name `#text`. */
export interface XmlNode {
	name: string;
	attributes: Record<string, string>;
	children: XmlNode[];
	text: string;
}

type Parsed = Record<string, unknown>;

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	trimValues: false,
	parseTagValue: false,
	parseAttributeValue: false,
	processEntities: true,
	htmlEntities: true
});

/** Throws ReadError('damaged') when the bytes are not XML. Entities declared by the file itself are not expanded. */
export function parseXml(bytes: Uint8Array): XmlNode {
	const text = new TextDecoder('utf-8').decode(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/i, '');
	try {
		return { name: '', attributes: {}, children: (parser.parse(text) as Parsed[]).map(convert), text: '' };
	} catch {
		throw refuse('damagedPart');
	}
}

function convert(parsed: Parsed): XmlNode {
	const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
	const attributes = (parsed[':@'] ?? {}) as Record<string, string>;
	const inner = parsed[name];
	if (!Array.isArray(inner)) return { name, attributes, children: [], text: String(inner ?? '') };
	return { name, attributes, children: (inner as Parsed[]).map(convert), text: '' };
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((one) => one.name === name);
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] => node?.children.filter((one) => one.name === name) ?? [];

export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
	for (const one of node.children) {
		if (one.name === name) yield one;
		yield* descendants(one, name);
	}
}

export const textOf = (node: XmlNode): string => (node.name === '#text' ? node.text : node.children.map(textOf).join(''));
