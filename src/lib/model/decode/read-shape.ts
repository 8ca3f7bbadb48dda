import * as v from 'valibot';
import { failure, success, type Place, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { explainIssue } from './explain-issue';

/** A decoded entry, and the place of any part of it by its keys in the file. */
export interface Located<T> {
	readonly value: T;
	readonly at: (...steps: readonly (string | number)[]) => Place;
}

/** The content of a file once it has the shape its format asks for; otherwise every fault of shape, with its place. */
export function readShape<S extends v.GenericSchema>(document: SourceDocument, schema: S): Result<v.InferOutput<S>> {
	const parsed = v.safeParse(schema, document.data);
	return parsed.success ? success(parsed.output) : failure(parsed.issues.flatMap((issue) => explainIssue(issue, document)));
}

/** A place-finder for the part of a file at some path; places carry the id they belong to. */
export function locate(document: SourceDocument, path: readonly (string | number)[], id?: string): Located<unknown>['at'] {
	return (...steps) => {
		const place = document.placeOf([...path, ...steps]);
		return id === undefined ? place : { ...place, id };
	};
}
