import { fileURLToPath } from 'node:url';
import { serveBuild, type Sent } from '../../src/tools/serve.mjs';

/** The built pages on loopback, with the headers of the hosts; `sent` grows with every request. */
export interface Site {
	/** Ends with a slash. */
	readonly address: string;
	readonly sent: readonly Sent[];
	close(): Promise<void>;
}

/** Folder of the built pages. */
export const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/** Serves the build or a copy of it, under a path when one is given. Each caller has its own port. */
export async function serveSite(base = '', directory = BUILD): Promise<Site> {
	const sent: Sent[] = [];
	const { address, close } = await serveBuild({ directory, base, onSend: (one) => sent.push(one) });
	return { address, sent, close };
}
