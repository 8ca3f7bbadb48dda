import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCellId, type NotebookPieces } from '../../src/lib/notebook/document';
import {
	lockNotebook,
	memoryBackend,
	NotebookStore,
	textOfPieces,
	type LockPorts,
	type StorageBackend,
	type TabMessage,
	type TabRole
} from '../../src/lib/notebook/storage';
import { valueOf } from '../support/tiny-run';

const FACTS = { title: 'Sổ tay', pack: 'p' };
const LABEL = { vi: 'Sửa', en: 'Edit' };
const DAY = 86_400_000;

function openStore(backend: StorageBackend = memoryBackend()) {
	const clock = { now: 0 };
	let ids = 0;
	const store = new NotebookStore({ backend: () => Promise.resolve(backend), now: () => clock.now, newId: () => `n${String(++ids)}` });
	return { store, clock, backend };
}

const pieces = (head: string, ...cells: readonly (readonly [string, string])[]): NotebookPieces => ({
	head,
	cells: cells.map(([id, text]) => ({ id: toCellId(id), text }))
});
const somePieces = fc
	.record({
		head: fc.constantFrom('h1\n', 'h2\n'),
		cells: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1\n', '2\n', '3\n')), {
			selector: ([id]) => id
		})
	})
	.map(({ head, cells }) => pieces(head, ...cells));

test('every version of any sequence of saves comes back, through snapshots and from a second visit', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(somePieces, { minLength: 1, maxLength: 130 }), async (states) => {
			const { store, backend } = openStore();
			const { info } = valueOf(await store.create(FACTS, states[0]!, LABEL));
			const numbers = new Map<number, NotebookPieces>();
			for (const state of states) {
				const saved = valueOf(await store.save(info.id, { facts: FACTS, pieces: state, label: LABEL }));
				numbers.set(saved.lastEntry, state);
			}
			const again = openStore(backend).store;
			expect(valueOf(await again.open(info.id)).pieces).toEqual(states.at(-1));
			for (const [number, state] of numbers) expect(textOfPieces(valueOf(await again.version(info.id, number)))).toBe(textOfPieces(state));
		}),
		{ seed: 20260801, numRuns: 25 }
	);
});

describe('a notebook of this machine', () => {
	test('is kept from its first state on, and nothing is written when nothing changed', async () => {
		const { store, backend } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('h\n', ['a', '1\n']), LABEL));
		await store.save(info.id, { facts: FACTS, pieces: pieces('h\n', ['a', '1\n']), label: LABEL });
		expect(await backend.entries(info.id, 0)).toHaveLength(1);
		await store.save(info.id, { facts: { ...FACTS, title: 'Tên mới' }, pieces: pieces('h\n', ['a', '2\n']), label: LABEL });
		expect(valueOf(await store.list()).map(({ title }) => title)).toEqual(['Tên mới']);
	});

	test('holds 200 versions and every named one', async () => {
		const { store } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('0\n'), LABEL));
		await store.save(info.id, { facts: FACTS, pieces: pieces('named\n'), label: LABEL, name: 'Trình Hội đồng' });
		for (let k = 0; k < 420; k += 1) await store.save(info.id, { facts: FACTS, pieces: pieces(`${String(k)}\n`), label: LABEL });
		const versions = valueOf(await store.versions(info.id));
		expect(versions.filter(({ name }) => name === undefined)).toHaveLength(200);
		expect(versions.at(-1)!.name).toBe('Trình Hội đồng');
		expect(valueOf(await store.version(info.id, versions.at(-1)!.number)).head).toBe('named\n');
		expect(valueOf(await store.version(info.id, versions.at(-2)!.number)).head).toBe('220\n');
	});

	test('goes to the bin and back, and is gone after 30 days', async () => {
		const { store, clock } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('h\n'), LABEL));
		await store.bin(info.id, true);
		expect(valueOf(await store.list())).toEqual([]);
		clock.now = 29 * DAY;
		expect(valueOf(await store.listBin())).toHaveLength(1);
		await store.bin(info.id, false);
		expect(valueOf(await store.list())).toHaveLength(1);
		await store.bin(info.id, true);
		clock.now = 60 * DAY;
		expect(valueOf(await store.listBin())).toEqual([]);
		expect((await store.open(info.id)).diagnostics.map(({ code }) => code)).toEqual(['notebook-not-here']);
	});

	test('gives deleted cells back for 30 days, unless they are there again', async () => {
		const { store, clock } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('h\n', ['a', '1\n'], ['b', '2\n'], ['c', '3\n']), LABEL));
		await store.save(info.id, { facts: FACTS, pieces: pieces('h\n', ['c', '3\n']), label: LABEL });
		await store.save(info.id, { facts: FACTS, pieces: pieces('h\n', ['b', '2\n'], ['c', '3\n']), label: LABEL });
		expect(valueOf(await store.binnedCells(info.id)).map(({ id, text }) => [id, text])).toEqual([['a', '1\n']]);
		await store.save(info.id, { facts: FACTS, pieces: pieces('h\n', ['b', '2\n']), label: LABEL });
		await store.save(info.id, { facts: FACTS, pieces: pieces('h\n'), label: LABEL });
		expect(valueOf(await store.binnedCells(info.id)).map(({ id, behind }) => [id, behind])).toEqual([
			['a', []],
			['b', []],
			['c', ['b']]
		]);
		clock.now = 31 * DAY;
		expect(valueOf(await store.binnedCells(info.id))).toEqual([]);
	});

	test('with a gap in its log opens at the newest state before it, says so, and is whole again after the next save', async () => {
		const { store, backend } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('0\n'), LABEL));
		for (const k of [1, 2, 3]) await store.save(info.id, { facts: FACTS, pieces: pieces(`${String(k)}\n`), label: LABEL });
		await backend.forget(info.id, [3]);
		const again = openStore(backend).store;
		const opened = await again.open(info.id);
		expect(opened.diagnostics.map(({ code }) => code)).toEqual(['log-damaged']);
		expect(valueOf(opened).pieces.head).toBe('1\n');
		await again.save(info.id, { facts: FACTS, pieces: pieces('9\n'), label: LABEL });
		expect(valueOf(await openStore(backend).store.open(info.id)).pieces.head).toBe('9\n');
	});

	test('written by two stores at once keeps the last state whole', async () => {
		const { store, backend } = openStore();
		const { info } = valueOf(await store.create(FACTS, pieces('0\n', ['a', '1\n']), LABEL));
		const other = openStore(backend).store;
		await other.open(info.id);
		await store.save(info.id, { facts: FACTS, pieces: pieces('1\n', ['a', '1\n']), label: LABEL });
		await other.save(info.id, { facts: FACTS, pieces: pieces('0\n', ['a', '2\n']), label: LABEL });
		expect(textOfPieces(valueOf(await openStore(backend).store.open(info.id)).pieces)).toBe('0\n2\n');
	});
});

test.each([
	['QuotaExceededError', 'storage-full'],
	['SecurityError', 'storage-refused'],
	['TypeError', 'storage-refused'],
	['AbortError', 'storage-broken']
])('%s is told as %s and the next try works', async (name, code) => {
	const backend = memoryBackend();
	let isBroken = false;
	const flaky: StorageBackend = {
		...backend,
		put: (...args) => (isBroken ? Promise.reject(Object.assign(new Error('no'), { name })) : backend.put(...args))
	};
	const { store } = openStore(flaky);
	const { info } = valueOf(await store.create(FACTS, pieces('0\n'), LABEL));
	isBroken = true;
	const failed = await store.save(info.id, { facts: FACTS, pieces: pieces('1\n'), label: LABEL });
	expect(failed.diagnostics.map((one) => one.code)).toEqual([code]);
	isBroken = false;
	valueOf(await store.save(info.id, { facts: FACTS, pieces: pieces('2\n'), label: LABEL }));
	expect(valueOf(await openStore(backend).store.open(info.id)).pieces.head).toBe('2\n');
});

describe('two tabs', () => {
	test('one edits, the other reads, and takes over after the first has kept its work', async () => {
		const browser = fakeBrowser();
		const [first, second] = [browser.tab(), browser.tab()];
		await settle();
		expect([first.roles, second.roles]).toEqual([['editor'], ['reader']]);
		second.lock.takeOver();
		await settle();
		expect([first.roles, second.roles, first.kept]).toEqual([['editor', 'reader'], ['reader', 'editor'], [true]]);
	});

	test('a tab that hangs loses its lock after a while', async () => {
		const browser = fakeBrowser();
		const first = browser.tab(() => new Promise<void>(() => undefined));
		const second = browser.tab();
		await settle();
		second.lock.takeOver();
		await settle();
		expect(second.roles).toEqual(['reader']);
		browser.passTime();
		await settle();
		expect([first.roles.at(-1), second.roles.at(-1)]).toEqual(['reader', 'editor']);
	});

	test('a closed tab leaves the notebook to the next one', async () => {
		const browser = fakeBrowser();
		const first = browser.tab();
		await settle();
		first.lock.release();
		await settle();
		const second = browser.tab();
		await settle();
		expect(second.roles).toEqual(['editor']);
	});
});

const settle = () => new Promise((done) => setTimeout(done, 0));

/** Web Locks and a channel as the standard describes them, for tabs of one browser. */
function fakeBrowser() {
	const hearers = new Set<(message: TabMessage) => void>();
	const timers: (() => void)[] = [];
	const queue: (() => void)[] = [];
	let holder: { readonly lose: (error: Error) => void } | undefined;

	function grant(hold: (got: boolean) => Promise<void>): Promise<void> {
		return new Promise((resolve, reject) => {
			const own = { lose: reject };
			holder = own;
			void hold(true).then(() => {
				if (holder !== own) return;
				holder = undefined;
				queue.shift()?.();
				resolve();
			});
		});
	}

	const request: LockPorts['request'] = (_, { ifAvailable = false, steal = false }, hold) => {
		if (steal) {
			holder?.lose(new Error('stolen'));
			return grant(hold);
		}
		if (holder === undefined) return grant(hold);
		if (ifAvailable) return hold(false);
		return new Promise((resolve, reject) => queue.push(() => void grant(hold).then(resolve, reject)));
	};

	return {
		passTime: () => timers.splice(0).forEach((then) => then()),
		tab(beforeGivingUp?: () => Promise<void>) {
			const roles: TabRole[] = [];
			const kept: boolean[] = [];
			const own = new Set<(message: TabMessage) => void>();
			const ports: LockPorts = {
				request,
				post: (message) => [...hearers].filter((hear) => !own.has(hear)).forEach((hear) => hear(message)),
				listen: (hear) => {
					hearers.add(hear);
					own.add(hear);
					return () => hearers.delete(hear);
				},
				after: (_, then) => timers.push(then)
			};
			const lock = lockNotebook('n', ports, {
				onRole: (role) => roles.push(role),
				beforeGivingUp: beforeGivingUp ?? (() => Promise.resolve(void kept.push(true))),
				onSaved: () => undefined
			});
			return { lock, roles, kept };
		}
	};
}
