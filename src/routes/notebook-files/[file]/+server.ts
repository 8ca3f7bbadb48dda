import { json, text } from '@sveltejs/kit';
import { sourceFile, sourceFiles, wholePack, wholePackFiles } from '../../notebook/notebooks.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...sourceFiles(), ...wholePackFiles()].map((file) => ({ file }));

/** The text of a published notebook, or a whole pack for notebooks of one's own. */
export const GET: RequestHandler = ({ params: { file } }) => (file.endsWith('.md') ? text(sourceFile(file)) : json(wholePack(file)));
