import type { Bilingual } from '$lib/base';
import { nearestName } from '$lib/model';

/** The hint for an unknown name: the known one that it most likely means, or where to look. */
export function suggestName(written: string, names: Iterable<string>): Bilingual {
	const nearest = nearestName(written, names);
	if (nearest === undefined) return { vi: 'Kiểm tra lại chính tả, hoặc khai báo tên đó.', en: 'Check the spelling, or declare the name.' };
	return { vi: `Có phải ý là \`${nearest}\`?`, en: `Did you mean \`${nearest}\`?` };
}
