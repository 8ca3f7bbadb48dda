import { json } from '@sveltejs/kit';
import { packFiles, runtimeFile } from '../../published.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => packFiles().map((file) => ({ file }));

/** The compiled pack that the worker of its pages loads. */
export const GET: RequestHandler = ({ params }) => json(runtimeFile(params.file));
