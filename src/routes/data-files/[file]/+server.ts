import { text } from '@sveltejs/kit';
import { dataFile, dataFiles } from '../../data/data-page.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => dataFiles().map((file) => ({ file }));

/** The figures of a pack, as a file to take away. */
export const GET: RequestHandler = ({ params }) => text(dataFile(params.file));
