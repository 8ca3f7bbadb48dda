import { assertDefined, success, type Place, type Result } from '$lib/base';
import type { DataPath, PlainDocument, SourceDocument, TextFile } from '$lib/files';
import type { ReadYaml } from './read-cell';
import { parseNotebook } from './parse-notebook';

/**
 * Every YAML text of a notebook's file, for a reader elsewhere: the YAML reader runs in a worker, and reading a notebook needs its
 * answers at once.
 */
export function yamlTextsOf(text: string, path: string): readonly TextFile[] {
	const wanted: TextFile[] = [];
	parseNotebook(text, path, (file) => {
		wanted.push(file);
		return { ok: false, diagnostics: [] };
	});
	return wanted;
}

/**
 * A reader that gives answers fetched before, by the text that was read.
 * @throws Error when it is asked for a text that was not fetched.
 */
export function readerOf(answers: ReadonlyMap<string, Result<PlainDocument>>): ReadYaml {
	return ({ text }) => {
		const answer = assertDefined(answers.get(text), `YAML answer for ${text.slice(0, 40)}`);
		return answer.ok ? success(withPlaces(answer.value), answer.diagnostics) : answer;
	};
}

/** A document that finds places again: of a value, or of the nearest around it. */
function withPlaces({ path, data, places }: PlainDocument): SourceDocument {
	const find = (steps: DataPath): readonly number[] => {
		for (let length = steps.length; length >= 0; length -= 1) {
			const place = places[steps.slice(0, length).join('\n')];
			if (place !== undefined) return place;
		}
		return [];
	};
	const placeAt = (line = 1, column = 1): Place => ({ file: path, line, column });
	return {
		path,
		data,
		placeOf: (steps) => placeAt(...find(steps).slice(0, 2)),
		keyPlaceOf: (steps) => placeAt(...find(steps).slice(2, 4))
	};
}
