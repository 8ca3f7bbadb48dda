import type { Language } from '$lib/base';
import { sensitivityFiguresEn, sensitivityFiguresVi, type SensitivityFigureTexts } from '$lib/i18n';

/** Texts of these figures in cells: they come with the cells, because most notebooks have none. */
export function figureTexts(language: Language): SensitivityFigureTexts {
	return language === 'vi' ? sensitivityFiguresVi : sensitivityFiguresEn;
}
