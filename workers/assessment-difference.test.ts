import { expect, test } from 'vitest';
import { fixtureAssessment } from '../tests/support/fixture-assessment';
import { applyDifference, differenceOf } from './assessment-difference';

test('a result comes back from the earlier one and the difference, and what did not change is the same object', () => {
	const before = fixtureAssessment(128.4);
	const [first, ...others] = fixtureAssessment(150).targets;
	const next = { ...fixtureAssessment(150), targets: [{ ...first!, value: undefined, reason: { vi: 'a', en: 'b' } }, ...others] };
	const difference = structuredClone(differenceOf(before, next));
	const again = applyDifference(before, difference!);
	expect(again).toEqual(next);
	expect(again.targets[0]).toHaveProperty('value', undefined);
	const same = before.targets.filter((target, place) => JSON.stringify(target) === JSON.stringify(next.targets[place]));
	for (const target of same) expect(again.targets).toContain(target);
});

test('the same result again has no differing targets', () => {
	expect(differenceOf(fixtureAssessment(), fixtureAssessment())?.targets).toEqual([]);
});

test('a result about other targets is no difference', () => {
	const other = fixtureAssessment();
	expect(differenceOf(fixtureAssessment(), { ...other, targets: other.targets.slice(1) })).toBeUndefined();
	expect(
		differenceOf(fixtureAssessment(), { ...other, targets: other.targets.map((one) => ({ ...one, id: `${one.id}_b` })) })
	).toBeUndefined();
});
