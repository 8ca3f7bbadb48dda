export { compileTexts } from './compile-texts';
export { formulaCatalogue } from './diagnostics';
export { evaluateTexts } from './evaluate-texts';
export type {
	AskedText,
	CompiledTexts,
	FormulaAnswer,
	FormulaSeries,
	FormulaText,
	GivenSeries,
	RunAnswer,
	SeriesFound,
	TextAnswer,
	TextFacts,
	TextRun,
	TextsAnswer,
	TextsRequest
} from './types';
