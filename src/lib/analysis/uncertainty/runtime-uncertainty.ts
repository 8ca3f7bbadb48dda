import type { Pack } from '$lib/model';
import type { RuntimeUncertainty } from './types';

/** What a run needs of a pack's uncertainties; nothing is uncertain in a pack that says nothing of it. */
export function runtimeUncertainty({ uncertainty }: Pick<Pack, 'uncertainty'>): RuntimeUncertainty {
	return {
		inputs: (uncertainty?.inputs ?? []).map(({ id, as, level, shock }) => ({
			id,
			as,
			...(level === undefined ? {} : { level }),
			...(shock === undefined ? {} : { shock })
		})),
		correlations: (uncertainty?.correlations ?? []).map(({ between, of, value }) => ({ between, of, value }))
	};
}
