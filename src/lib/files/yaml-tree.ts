import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Diagnostic } from '$lib/base';
import { diagnoseFile } from './diagnostics';
import { placeAt } from './place-at';

/** Where a value stands, as offsets, and where those inside it do. */
export interface PlaceTree {
	readonly value: number;
	readonly key: number;
	readonly children: ReadonlyMap<string, PlaceTree>;
}

/** Plain data with the places of its parts. */
interface Planted {
	readonly data: unknown;
	readonly places: PlaceTree;
}

/** What the walk needs: the file, its line starts, and a list for what is wrong. */
interface Walk {
	readonly file: string;
	readonly starts: readonly number[];
	readonly found: Diagnostic[];
}

// Keys that reach the machinery of JavaScript objects, which no format here needs.
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NO_CHILDREN: ReadonlyMap<string, PlaceTree> = new Map();

/** Turns parsed YAML into plain data and places; keys that are written twice or cannot be keys go to `walk.found`. */
export function plantTree(node: ParsedNode, keyOffset: number, walk: Walk): Planted {
	if (isMap(node)) return plantMap(node, keyOffset, walk);
	if (isSeq(node)) return plantSequence(node, keyOffset, walk);
	const data: unknown = isScalar(node) ? node.value : null;
	return { data, places: { value: data === null ? keyOffset : node.range[0], key: keyOffset, children: NO_CHILDREN } };
}

function plantMap(node: YAMLMap.Parsed, keyOffset: number, walk: Walk): Planted {
	const entries: [string, unknown][] = [];
	const children = new Map<string, PlaceTree>();
	for (const pair of node.items) {
		const key = readKey(pair, children, walk);
		if (key === undefined) continue;
		const planted = plantValue(pair.value, pair.key.range[0], walk);
		entries.push([key, planted.data]);
		children.set(key, planted.places);
	}
	// Keys are own properties here even if they are named like inherited ones.
	return { data: Object.fromEntries(entries), places: collectionPlaces(node, keyOffset, children, walk) };
}

function plantSequence(node: YAMLSeq.Parsed, keyOffset: number, walk: Walk): Planted {
	const planted = node.items.map((item) => plantTree(item, item.range[0], walk));
	const children = new Map(planted.map((one, index) => [String(index), one.places]));
	return { data: planted.map((one) => one.data), places: collectionPlaces(node, keyOffset, children, walk) };
}

function plantValue(value: ParsedNode | null, keyOffset: number, walk: Walk): Planted {
	if (value !== null) return plantTree(value, keyOffset, walk);
	return { data: null, places: { value: keyOffset, key: keyOffset, children: NO_CHILDREN } };
}

/** A collection on the line of its key is pointed at itself; one that starts on a later line by its key. */
function collectionPlaces(node: ParsedNode, keyOffset: number, children: ReadonlyMap<string, PlaceTree>, walk: Walk): PlaceTree {
	const offset = node.range[0];
	const isSameLine = placeAt(walk.file, walk.starts, offset).line === placeAt(walk.file, walk.starts, keyOffset).line;
	return { value: isSameLine ? offset : keyOffset, key: keyOffset, children };
}

function readKey(pair: Pair<ParsedNode, ParsedNode | null>, before: ReadonlyMap<string, PlaceTree>, walk: Walk): string | undefined {
	const where = placeAt(walk.file, walk.starts, pair.key.range[0]);
	const key = keyText(pair.key);
	if (key === '<<') walk.found.push(diagnoseFile('yaml-merge-key', {}, where));
	else if (key === undefined || FORBIDDEN_KEYS.has(key)) walk.found.push(diagnoseFile('yaml-bad-key', { key: key ?? '?' }, where));
	else if (before.has(key)) walk.found.push(duplicateKey(key, before, walk, where));
	else return key;
	return undefined;
}

function duplicateKey(key: string, before: ReadonlyMap<string, PlaceTree>, walk: Walk, where: Diagnostic['where']): Diagnostic {
	const first = placeAt(walk.file, walk.starts, before.get(key)?.key ?? 0);
	return diagnoseFile('yaml-duplicate-key', { key, line: first.line ?? 1 }, where);
}

/** The key as written; a number keeps its digits, so that `2026` and `2026.0` stay apart. */
function keyText(node: ParsedNode): string | undefined {
	if (!isScalar(node)) return undefined;
	if (typeof node.value === 'string') return node.value;
	return typeof node.value === 'number' ? node.source : undefined;
}
