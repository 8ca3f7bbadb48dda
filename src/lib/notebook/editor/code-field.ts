import { acceptCompletion, autocompletion, completionKeymap, completionStatus, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import type { NameOption } from './formula-names';

/** What a field for a formula needs from around it. */
export interface CodeFieldOptions {
	readonly parent: HTMLElement;
	readonly text: string;
	/** Name of the field, and what describes its keys. */
	readonly label: string;
	readonly description: string;
	readonly complete: (typed: string) => readonly NameOption[];
	readonly onChange: (text: string) => void;
	readonly onApply: (then: 'stay' | 'next') => void;
	readonly onEscape: () => void;
}

/** A field in which a formula is edited. */
export interface CodeField {
	/** Marks what is wrong, at its characters. */
	mark(marks: readonly { readonly start: number; readonly end: number; readonly message: string; readonly isError: boolean }[]): void;
	focus(): void;
	close(): void;
}

/** A name as it is being typed, or up to four words that search for a label: “von dau tu”. */
const WORD = /(?:\p{L}[\p{L}\d_[\]]* ){0,3}[\p{L}\d_[\]]+$/u;

/**
 * A field for a formula in a tree of its own, so that its styles reach nothing else and no style of the page is needed inline. Tab is
 * left to the browser: it leads out.
 */
export function openCodeField(options: CodeFieldOptions): CodeField {
	const root = options.parent.attachShadow({ mode: 'open' });
	const view = new EditorView({
		parent: root,
		root,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				history(),
				drawSelection(),
				EditorView.lineWrapping,
				lintGutter(),
				EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-description': options.description, spellcheck: 'false' }),
				autocompletion({ override: [(context) => complete(context, options)], icons: false }),
				Prec.highest(keymap.of(keysOf(options))),
				keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onChange(update.state.doc.toString());
				}),
				THEME
			]
		})
	});
	return {
		mark: (marks) => {
			const end = view.state.doc.length;
			const within = (at: number) => Math.min(Math.max(at, 0), end);
			const found = marks.map((one): Mark => ({
				from: within(one.start),
				to: within(Math.max(one.end, one.start)),
				severity: one.isError ? 'error' : 'warning',
				message: one.message
			}));
			view.dispatch(setDiagnostics(view.state, found));
		},
		focus: () => view.focus(),
		close: () => view.destroy()
	};
}

function keysOf({ onApply, onEscape }: CodeFieldOptions) {
	const unlessChoosing = (run: () => void) => (view: EditorView) => {
		if (completionStatus(view.state) === 'active') return false;
		run();
		return true;
	};
	return [
		{ key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: () => (onApply('stay'), true) },
		{ key: 'Shift-Enter', run: () => (onApply('next'), true) },
		{ key: 'Escape', run: unlessChoosing(onEscape) },
		{ key: 'Enter', run: (view: EditorView) => acceptCompletion(view) || true }
	];
}

function complete(context: CompletionContext, options: CodeFieldOptions) {
	const word = context.matchBefore(WORD);
	if (word === null || (word.from === word.to && !context.explicit)) return null;
	const found = options.complete(word.text);
	if (found.length === 0) return null;
	return {
		from: word.from,
		// What is typed may be a word of a label, which the name put in does not have.
		filter: false,
		options: found.map(({ text, label, detail }) => ({ label: text, detail, info: label }))
	};
}

const THEME = EditorView.theme({
	'&': { fontSize: '1rem', border: '1px solid var(--control-line)', borderRadius: '4px', background: 'var(--paper)', color: 'var(--ink)' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
	'.cm-content': { fontFamily: 'ui-monospace, monospace', padding: '0.5rem 0', caretColor: 'var(--ink)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-gutters': { background: 'transparent', border: '0' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--scent)' },
	'.cm-tooltip': { background: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--control-line)' },
	'.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		background: 'var(--surface-soft)',
		color: 'var(--ink)',
		outline: '2px solid var(--focus)'
	},
	'.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal' }
});
