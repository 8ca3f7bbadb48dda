import { buildWorkbook } from './build-workbook';
import type { WorkbookRequest } from './request';

export type { WorkbookFacts } from './facts';
export type { WorkbookRequest } from './request';
export { workbookFacts } from './workbook-facts';

/** A run as the bytes of an .xlsx file. The writer is loaded when it is first needed. */
export async function toXlsx(request: WorkbookRequest): Promise<Uint8Array> {
	const { hucreWriter } = await import('./hucre-writer');
	return hucreWriter.write(buildWorkbook(request));
}
