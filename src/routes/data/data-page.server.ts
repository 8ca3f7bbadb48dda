import { error } from '@sveltejs/kit';
import type { Bilingual, Language } from '$lib/base';
import { exactDisplay, packData, packDataForPrograms, packDataForSpreadsheets } from '$lib/export';
import { en, formatNumber, vi } from '$lib/i18n';
import { unitLabel, writeBundle, type PriceBasis, type Provenance } from '$lib/model';
import { bundleFiles, compiledPack, openPublished, packIds, packLinks, pageFacts } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

/** Figures under one name, as the page shows them. */
export interface ShownSeries {
	readonly kind: 'history' | 'base' | 'assumption';
	readonly id: string;
	readonly label: Bilingual;
	readonly unit: Bilingual;
	readonly price: PriceBasis;
	readonly published?: { readonly vintage: Bilingual; readonly isMain: boolean; readonly of?: string };
	readonly figures: readonly (Provenance & { readonly when: string; readonly shown: string })[];
	/** Yearly values, for a small drawing. */
	readonly course: readonly { readonly year: number; readonly value: number }[];
}

const TEXTS = { vi, en };

/** Every figure of a pack with where it comes from; of the default pack without a name. */
export function dataPage(packId: string | undefined, language: Language) {
	const compiled = openPublished(packId);
	const { pack, model } = compiled;
	const series = packData(pack, model).map(({ unit, display, figures, ...one }): ShownSeries => ({
		...one,
		unit: unitLabel(unit, display),
		figures: figures.map(({ value, when, ...rest }) => ({
			...rest,
			when: when.replace('-', '–'),
			shown: formatNumber(value, exactDisplay(value, display), language)
		})),
		course: figures
			.flatMap(({ when, value }) => (one.kind === 'history' && /^\d+$/.test(when) ? [{ year: Number(when), value }] : []))
			.toSorted((a, b) => a.year - b.year)
	}));
	const facts = { ...pageFacts(compiled), baseYear: pack.baseYear, priceYear: pack.priceYear };
	return slimPageData(language, { facts, series, sources: pack.sources, missing: pack.missing, packs: packLinks() });
}

const FILE = /^([a-z][a-z0-9-]*)\.(pack\.txt|vi\.csv|en\.csv|csv)$/;

/** Names of the files that data pages give away. */
export function dataFiles(): readonly string[] {
	return packIds().flatMap((id) => ['pack.txt', 'vi.csv', 'en.csv', 'csv'].map((ending) => `${id}.${ending}`));
}

/** The text of a file of that name. */
export function dataFile(file: string): string {
	const [, id = '', ending] = FILE.exec(file) ?? [];
	if (!packIds().includes(id)) error(404);
	const { pack, model } = compiledPack(id);
	switch (ending) {
		case 'pack.txt':
			return writeBundle(bundleFiles(id));
		case 'csv':
			return packDataForPrograms(packData(pack, model));
		default: {
			const language = ending === 'vi.csv' ? 'vi' : 'en';
			return packDataForSpreadsheets(packData(pack, model), language, {
				statuses: TEXTS[language].dataStatus,
				sources: new Map(pack.sources.map((one) => [one.id, one.title[language]])),
				priceYear: pack.priceYear
			});
		}
	}
}
