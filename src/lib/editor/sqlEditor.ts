import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { schema } from '../model/schema.ts';

export interface SqlEditor {
	text(): string;
	write(text: string): void;
	/** underlines the word at an offset, or nothing */
	point(at: number | null): void;
	focus(): void;
	destroy(): void;
}

interface Options {
	text: string;
	/** said by screen readers */
	label: string;
	language: 'fr' | 'en';
	changed: (text: string) => void;
	run: () => void;
}

const pointing = StateEffect.define<number | null>();
const fault = Decoration.mark({ class: 'sql-fault' });

/** From the fault to the end of its word; a mark stands on at least one character. */
function markAt(transaction: Transaction, at: number): DecorationSet {
	const text = transaction.newDoc.toString();
	const start = Math.min(at, Math.max(0, text.length - 1));
	const word = /^[\p{L}\p{N}_]+/u.exec(text.slice(start))?.[0].length ?? 1;
	return text === '' ? Decoration.none : Decoration.set(fault.range(start, Math.min(text.length, start + word)));
}

const faults = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(marks, transaction) {
		for (const effect of transaction.effects)
			if (effect.is(pointing)) return effect.value === null ? Decoration.none : markAt(transaction, effect.value);
		return transaction.docChanged ? Decoration.none : marks;
	},
	provide: (field) => EditorView.decorations.from(field)
});

/** Told apart by weight and slant as much as by hue. */
const colours = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
	{ tag: tags.string, color: 'var(--national)' },
	{ tag: tags.number, color: 'var(--local)' },
	{ tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' }
]);

/** Tables, their columns, and what each means, for the completion list. */
const completions = (language: 'fr' | 'en') =>
	Object.fromEntries(
		schema.map((table) => [
			table.name,
			{
				self: { label: table.name, type: 'class', detail: table[language] },
				children: table.columns.map((column) => ({ label: column.name, type: 'property', detail: `${column.type}, ${column[language]}` }))
			}
		])
	);

/** An SQL editor in `parent`. Tab leaves it, as it leaves any field; Ctrl+Enter or Cmd+Enter runs. Browser only. */
export function createSqlEditor(parent: HTMLElement, { text, label, language, changed, run }: Options): SqlEditor {
	const running = {
		key: 'Mod-Enter',
		run: () => {
			run();
			return true;
		}
	};
	const view = new EditorView({
		parent,
		doc: text,
		extensions: [
			keymap.of([running, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
			history(),
			bracketMatching(),
			autocompletion(),
			sql({ dialect: PostgreSQL, schema: completions(language), upperCaseKeywords: false }),
			syntaxHighlighting(colours),
			faults,
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off', translate: 'no' }),
			EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString()))
		]
	});
	return {
		text: () => view.state.doc.toString(),
		write: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
		point: (at) =>
			view.dispatch({ effects: pointing.of(at), ...(at === null ? {} : { selection: { anchor: Math.min(at, view.state.doc.length) } }) }),
		focus: () => view.focus(),
		destroy: () => view.destroy()
	};
}
