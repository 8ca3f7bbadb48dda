import { expect, test } from 'vitest';
import { KEY_MAP } from './key-map';
import { bindingOf, isPressed, type KeyPress } from './match-key';

const press = (over: Partial<KeyPress>): KeyPress => ({
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	code: '',
	key: '',
	isComposing: false,
	...over
});

/** Presses of a person who types a text by Telex on a keyboard with Latin letters. */
function telex(text: string): readonly KeyPress[] {
	return Array.from(text, (letter) =>
		press({ key: letter, code: letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`, shiftKey: letter !== letter.toLowerCase() })
	);
}

test('typing “đường dẫn đầu tư” by Telex sets off nothing, in a field or outside of one', () => {
	for (const one of telex('dduwowngf daaxn ddaauf tuw'))
		for (const isInField of [true, false]) expect(bindingOf(one, isInField)).toBeUndefined();
});

test('nothing happens while a letter is being put together', () => {
	expect(bindingOf(press({ ctrlKey: true, code: 'KeyK', key: 'k', isComposing: true }), false)).toBeUndefined();
	expect(bindingOf(press({ ctrlKey: true, code: 'KeyK', key: 'Process' }), false)).toBeUndefined();
});

test('no key is a bare letter or sign, and each stands for one thing', () => {
	const all = KEY_MAP.flatMap(({ keys }) => keys);
	expect(all.filter((keys) => /^(Shift\+)?.$/.test(keys))).toEqual([]);
	expect(new Set(all).size).toBe(all.length);
	expect(new Set(KEY_MAP.map(({ id }) => id)).size).toBe(KEY_MAP.length);
});

test('letters go by their place on the keyboard, modifiers all count', () => {
	expect(bindingOf(press({ ctrlKey: true, code: 'KeyK', key: 'л' }), true)?.id).toBe('palette');
	expect(bindingOf(press({ metaKey: true, code: 'KeyK', key: 'k' }), false)?.id).toBe('palette');
	expect(bindingOf(press({ altKey: true, shiftKey: true, key: 'ArrowUp', code: 'ArrowUp' }), false)?.id).toBe('move-up');
	expect(isPressed('Alt+R', press({ altKey: true, shiftKey: true, code: 'KeyR', key: 'R' }))).toBe(false);
});

test('in a field only those keys work that no text needs', () => {
	expect(bindingOf(press({ altKey: true, code: 'KeyT', key: 't' }), true)).toBeUndefined();
	expect(bindingOf(press({ key: 'F6', code: 'F6' }), true)?.id).toBe('next-region');
});
