export { ATOMS, EXAMPLE_UNITS, PREFIXES, type Atom, type Prefix } from './catalogue';
export { defaultDisplay, describeUnit, unitLabel } from './label';
export { parseUnitText, type UnitPart, type UnitText } from './parse-unit-text';
export { readUnit } from './read-unit';
export {
	compareUnits,
	divideUnits,
	MONEY_CONSTANT,
	MONEY_CURRENT,
	multiplyUnits,
	plainUnit,
	powerUnit,
	type Unit,
	type UnitComparison
} from './unit';
