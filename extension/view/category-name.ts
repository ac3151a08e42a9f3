import { CATEGORIES, type Category } from '../../src/report/flag.ts';
import { t } from './language.ts';

export const categoryName = (category: Category): string => t(CATEGORIES[category]);
