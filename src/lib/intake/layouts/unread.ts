import type { Disposition } from '#lib/model/vocabulary.ts';
import { aside } from './aside.ts';
import { type Layout, note } from './draft.ts';

const kept =
	(disposition: Disposition, reason: string): Layout =>
	(input) => {
		for (const block of input.blocks) {
			if (block.type === 'blank' || block.type === 'furniture')
				note(input, block, 'furniture', block.type === 'blank' ? 'ligne vide' : 'filet ou répétition');
			else note(input, block, disposition, reason);
		}
	};

/** Parts that hold no items: what their lines are is said in the ledger. */
export const contextLayout = kept('metadata', aside.context);
/** Two-up tables of persons and their organisations; the title over them is context. */
export const peopleLayout: Layout = (input) => {
	for (const block of input.blocks) {
		if (block.type === 'blank') note(input, block, 'furniture', 'ligne vide');
		else
			note(
				input,
				block,
				block.type === 'row' || block.type === 'bullet' ? 'personal' : 'metadata',
				block.type === 'row' ? 'noms de personnes' : 'liste de personnes'
			);
	}
};
export const acronymsLayout = kept('metadata', 'liste de sigles');
export const contentsLayout = kept('furniture', 'table des matières');
export const furnitureLayout = kept('furniture', 'page de garde, pied de page ou répétition');
