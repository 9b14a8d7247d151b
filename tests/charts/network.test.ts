import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { seeded } from '#lib/analysis/seeded.ts';
import { actorYears } from '#lib/charts/actorYears.ts';
import type { Drawing } from '#lib/charts/drawing.ts';
import { network } from '#lib/charts/network.ts';
import { type Box, networkLayout } from '#lib/charts/networkLayout.ts';
import { formats } from '#lib/i18n/format.ts';

const { document } = parseHTML('<html><body></body></html>');
const at = (width: number): Drawing => ({ document: document as unknown as Document, width, format: formats.fr });
const mark = (label: string, n: number) => ({ href: `?x=${label}`, n, label });

/** A network as dense as the documents write them: a few actors lead, most stand beside them. */
const generated = (count: number) => {
	const random = seeded(5);
	const nodes = Array.from({ length: count }, (_, index) => ({
		id: `a${index}`,
		label: index % 3 ? `ORG${index}` : `Organisme du quartier numéro ${index}`,
		n: Math.ceil((count / (index + 1)) * 2),
		leads: index < count / 10
	})).map((node) => ({ ...node, mark: mark(node.id, node.n) }));
	const ties = nodes.slice(1).flatMap((node, index) => {
		const hub = `a${Math.floor(random() * Math.min(index + 1, 1 + count / 10))}`;
		const other = `a${Math.floor(random() * (index + 1))}`;
		return [...new Set([hub, other])].map((first) => ({
			first,
			second: node.id,
			n: 1 + Math.floor(random() * 4),
			mark: mark(`${first} ${node.id}`, 1)
		}));
	});
	return { nodes, ties };
};

const boxesOf = (count: number): Box[] =>
	Array.from({ length: count }, (_, index) => ({
		radius: 4 + (index % 9),
		width: 30 + ((index * 37) % 90),
		height: 14 * (1 + (index % 3))
	}));
const pairsOf = (count: number) =>
	Array.from({ length: count - 1 }, (_, index) => ({ source: Math.floor(index / 3), target: index + 1, weight: 1 + (index % 4) }));

describe.each([
	[60, 1120],
	[60, 350],
	[150, 1120],
	[150, 350]
])('%i actors at %i pixels', (count, width) => {
	const boxes = boxesOf(count);
	const { spots, height } = networkLayout(boxes, pairsOf(count), width);

	test('no disc or label covers another, and none leaves the frame', () => {
		const areas = boxes.map((box, index) => {
			const { x, y } = spots[index] ?? { x: NaN, y: NaN };
			const half = Math.max(box.width / 2, box.radius);
			return { left: x - half, right: x + half, top: y - box.radius, bottom: y + box.radius + box.height };
		});
		for (const area of areas) {
			expect(area.left).toBeGreaterThanOrEqual(-0.5);
			expect(area.right).toBeLessThanOrEqual(width + 0.5);
			expect(area.top).toBeGreaterThanOrEqual(0);
			expect(area.bottom).toBeLessThanOrEqual(height);
		}
		const overlaps = areas.flatMap((a, index) =>
			areas
				.slice(index + 1)
				.filter(
					(b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
				)
		);
		expect(overlaps).toEqual([]);
	});

	test('the same actors stand at the same places', () => {
		expect(networkLayout(boxes, pairsOf(count), width)).toEqual({ spots, height });
	});
});

describe('network', () => {
	const { nodes, ties } = generated(150);
	const svg = network(nodes, ties, at(1120));

	test('every actor and every tie is one link to its items', () => {
		const links = [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		expect(links).toHaveLength(nodes.length + ties.length);
		expect(new Set(links)).toEqual(new Set([...nodes, ...ties].map(({ mark }) => mark.href)));
	});

	test('a tie says which discs it joins', () => {
		for (const tie of svg.querySelectorAll('.tie')) {
			const [first, second] = (tie.getAttribute('data-ends') ?? '').split(' ').map((index) => nodes[Number(index)]?.id);
			expect(tie.getAttribute('aria-label')).toBe(`${first} ${second}`);
		}
	});

	test('names no actor that has no tie drawn, and draws nothing for nobody', () => {
		expect(network([], [], at(400)).querySelectorAll('a')).toHaveLength(0);
		expect(network(nodes.slice(0, 2), ties, at(400)).querySelectorAll('.tie').length).toBeLessThanOrEqual(1);
	});
});

describe.each([360, 1000])('actor-years at %i pixels', (width) => {
	const cells = [
		{ actor: 'Alpha', role: 'Porteur', year: '2019', n: 28, mark: mark('Alpha 2019', 28) },
		{ actor: 'Alpha', role: 'Porteur', year: '2020', n: 21, mark: mark('Alpha 2020', 21) },
		{ actor: 'Bêta', role: 'Collaborateur', year: 'sans année', n: 2, mark: mark('Bêta', 2) }
	];
	const svg = actorYears(cells, ['Porteur', 'Collaborateur'], ['2019', '2020', 'sans année'], at(width));

	test('every cell opens its items, a blank is never zero', () => {
		expect([...svg.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'))).toEqual(cells.map(({ mark }) => mark.label));
		const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts).toContain('28');
		expect(texts).not.toContain('0');
		expect(texts.filter((text) => text === '2')).toHaveLength(1);
	});
});
