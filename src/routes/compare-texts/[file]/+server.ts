import { json } from '@sveltejs/kit';
import { compareTexts, compareTextsFiles } from '../../compare/compare-page.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => compareTextsFiles().map((file) => ({ file }));

/** The compiled texts of a comparison, for the worker of its page. */
export const GET: RequestHandler = ({ params }) => json(compareTexts(params.file));
