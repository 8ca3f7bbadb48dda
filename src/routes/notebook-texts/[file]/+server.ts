import { json } from '@sveltejs/kit';
import { compiledTexts, textsFiles } from '../../notebook/notebooks.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => textsFiles().map((file) => ({ file }));

/** The compiled texts of a published notebook, for the worker of its page. */
export const GET: RequestHandler = ({ params }) => json(compiledTexts(params.file));
