import { expect, test } from 'vitest';
import type { Assessment, Change } from '$lib/analysis';
import { toSeriesId } from '$lib/model';
import type { EngineClient } from '$workers/client';
import { fixtureAssessment, fixtureLever, fixtureView } from '../../../../tests/support/fixture-assessment';
import { encodeNotebookLink } from '../link';
import { AssessmentSession } from './assessment-session.svelte';

const REFUSAL = { code: 'x', severity: 'error', message: { vi: 'a', en: 'a' }, hint: { vi: 'b', en: 'b' }, where: {} } as const;
const LEVER = fixtureLever();

/** An engine that answers when told to, so that tests decide what arrives late. */
function heldEngine() {
	const asked: {
		scenario: string;
		changes: readonly Change[];
		answer: (assessment: Assessment | undefined) => void;
		refuse: () => void;
	}[] = [];
	let isStopped = false;
	const client: EngineClient = {
		assess: (scenario, changes) =>
			new Promise((answer, reject) => asked.push({ scenario, changes, answer, refuse: () => reject(new Error('broken')) })),
		inputs: () =>
			Promise.resolve([
				{ id: LEVER.id, label: LEVER.label, unit: 'share', display: LEVER.display, hard: LEVER.hard, soft: LEVER.soft, step: LEVER.step },
				{
					id: toSeriesId('net_migration'),
					label: { vi: 'Di cư', en: 'Migration' },
					unit: 'share',
					display: { as: 'per-mille', decimals: 1 },
					hard: [-0.05, 0.05],
					soft: undefined,
					step: 0.0005
				}
			]),
		table: () => Promise.resolve(''),
		stop: () => (isStopped = true)
	};
	return { client, asked, isStopped: () => isStopped };
}

function open() {
	const engine = heldEngine();
	const written: string[] = [];
	const due: (() => void)[] = [];
	const session = new AssessmentSession({
		view: fixtureView(),
		initial: fixtureAssessment(),
		startEngine: () => Promise.resolve(engine.client),
		writeAddress: (fragment) => written.push(fragment),
		now: () => 0,
		timers: { set: (callback) => due.push(callback) }
	});
	const writeAddress = () => {
		while (due.length > 0) due.shift()!();
	};
	return { session, written, writeAddress, ...engine };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

test('the page starts with the result it was built with and asks nothing', () => {
	const { session, asked } = open();
	expect(session.runs.shown.verdict.target.value).toBe(128.4);
	expect(session.fragment).toBe('');
	expect(asked).toHaveLength(0);
});

test('a moved lever is known at once and answered by the engine', async () => {
	const { session, asked } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	expect(session.leverValue(LEVER)).toBe(0.15);
	expect(session.runs.isPending).toBe(true);
	expect(asked[0]?.changes).toEqual([{ id: LEVER.id, path: { kind: 'years', spans: [{ first: 2026, last: 2030, value: 0.15 }] } }]);
	asked[0]?.answer(fixtureAssessment(140));
	await settled();
	expect(session.runs.shown.verdict.target.value).toBe(140);
	expect(session.runs.isPending).toBe(false);
});

test('a moved lever leaves what a link has changed in other years', async () => {
	const { session } = open();
	await session.openLink('#a=1&b=cautious&d=growth_assumed.II:0.15@2029-2035');
	session.moveLever(LEVER, 0.13);
	const spans = [
		{ first: 2026, last: 2030, value: 0.13 },
		{ first: 2031, last: 2035, value: 0.15 }
	];
	expect(session.state.changes).toEqual([{ id: LEVER.id, path: { kind: 'years', spans } }]);
});

test('an answer that arrives after the change was taken back is dropped', async () => {
	const { session, asked } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	session.undo();
	asked[0]?.answer(fixtureAssessment(140));
	await settled();
	expect(session.runs.shown.verdict.target.value).toBe(128.4);
});

test('an answer for the scenario left behind is dropped', async () => {
	const { session, asked } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	session.chooseScenario('invest');
	await settled();
	expect(session.dropped).toBe(1);
	asked[0]?.answer(fixtureAssessment(140));
	await settled();
	expect(session.runs.shown.scenario).toBe('cautious');
	expect(session.runs.shown.verdict.target.value).toBe(128.4);
	asked[1]?.answer(fixtureAssessment(160, { scenario: 'invest' }));
	await settled();
	expect(session.runs.shown.verdict.target.value).toBe(160);
});

test('a refused change leaves the last good result and says why', async () => {
	const { session, asked } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	asked[0]?.answer(fixtureAssessment(1, { diagnostics: [REFUSAL] }));
	await settled();
	expect(session.runs.shown.verdict.target.value).toBe(128.4);
	expect(session.runs.refused).toEqual([REFUSAL]);
	session.undo();
	expect(session.runs.refused).toEqual([]);
});

test('a broken engine is said and can be started again', async () => {
	const { session, asked, isStopped } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	asked[0]?.refuse();
	await settled();
	expect(session.runs.hasFailed).toBe(true);
	session.retry();
	await settled();
	expect(isStopped()).toBe(true);
	expect(session.runs.hasFailed).toBe(false);
	asked[1]?.answer(fixtureAssessment(140));
	await settled();
	expect(session.runs.shown.verdict.target.value).toBe(140);
});

test('the address is written when a move ends, with the value it led to', async () => {
	const { session, asked, written, writeAddress } = open();
	session.moveLever(LEVER, 0.15);
	await settled();
	writeAddress();
	expect(written).toEqual([]);
	session.endMove();
	asked[0]?.answer(fixtureAssessment(140));
	await settled();
	writeAddress();
	expect(written).toEqual(['a=1&p=made-up&b=cautious&c=growth-led&h=1a2b3c4d&v=140.00&d=growth_assumed.II:0.15@2026-2030']);
	session.resetAll();
	writeAddress();
	expect(written.at(-1)).toBe('');
});

test('a link is applied as far as it can be read', async () => {
	const { session, asked } = open();
	await session.openLink('#a=1&b=cautious&v=140.00&d=growth_assumed.II:0.15@2026-2030~net_migration:0~growth_assumed.III:9~nonsense');
	expect(session.state.changes.map((change) => change.id)).toEqual(['growth_assumed[II]', 'net_migration']);
	expect(session.notice?.diagnostics.map((one) => one.code)).toEqual(['link-change-unreadable', 'link-id-unknown']);
	expect(session.otherChanges).toHaveLength(1);
	expect(session.isAsLinked).toBe(true);
	await settled();
	expect(asked[0]?.changes).toEqual(session.state.changes);
	session.resetAll();
	expect(session.isAsLinked).toBe(false);
	session.undo();
	expect(session.state.changes).toHaveLength(2);
});

test('the address of a link keeps what it said of its making until something is changed', async () => {
	const { session, asked, written, writeAddress } = open();
	const made = 'a=1&p=made-up&b=cautious&h=deadbeef&v=128.00&d=growth_assumed.II:0.15@2026-2030';
	await session.openLink(`#${made}`);
	await settled();
	asked[0]?.answer(fixtureAssessment(140));
	await settled();
	writeAddress();
	expect(session.fragment).toBe(made);
	expect(written.filter((one) => one !== made)).toEqual([]);
	session.moveLever(LEVER, 0.16);
	await settled();
	asked[1]?.answer(fixtureAssessment(150));
	await settled();
	expect(session.fragment).toContain('h=1a2b3c4d&v=150.00');
});

test('a link about another pack is not applied and says where it opens', async () => {
	const { session, asked, written, writeAddress } = open();
	const made = 'a=1&p=elsewhere&d=growth_assumed.II:0.15';
	await session.openLink(`#${made}`);
	await settled();
	writeAddress();
	expect([session.state.changes, asked, written]).toEqual([[], [], []]);
	expect(session.notice).toMatchObject({ isApplied: false, elsewhere: { fragment: made, pack: 'elsewhere' } });
	expect(session.notice?.diagnostics.map((one) => one.code)).toEqual(['link-other-pack']);
});

test.each([
	['s=9.abc', 'link-newer'],
	['s=1.abc', 'link-damaged']
])('the packed link %s says why nothing of it is applied', async (fragment, code) => {
	const { session } = open();
	await session.openLink(`#${fragment}`);
	expect(session.notice?.diagnostics.map((one) => one.code)).toEqual([code]);
	expect(session.notice?.isApplied).toBe(false);
	expect(session.notice?.elsewhere).toBeUndefined();
});

test('a packed scenario is applied; a whole notebook opens elsewhere', async () => {
	const changes: readonly Change[] = [{ id: LEVER.id, path: { kind: 'constant', value: 0.15 } }];
	const link = { pack: 'made-up', scenario: 'cautious', closure: 'growth-led', hash: undefined, headline: undefined, changes };
	const { session } = open();
	await session.openLink(`#${await encodeNotebookLink({ link, scenarios: [] })}`);
	expect(session.state.changes).toEqual(changes);
	const whole = await encodeNotebookLink({ link, scenarios: [], notebook: 'text' });
	const other = open().session;
	await other.openLink(`#${whole}`);
	expect(other.state.changes).toEqual([]);
	expect(other.notice).toMatchObject({ isApplied: false, diagnostics: [], elsewhere: { fragment: whole } });
});

test('a link of which nothing holds is not said to be applied', async () => {
	const { session } = open();
	await session.openLink('#a=1&d=nonsense');
	expect(session.notice?.isApplied).toBe(false);
});

test('an anchor that is no link changes nothing', async () => {
	const { session } = open();
	await session.openLink('#result');
	expect(session.notice).toBeUndefined();
});
