/** The demo page, and what was found in it by hand. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind, QuoteStatus } from '../../src/match/report.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'extension', 'demo');

interface Expected {
  readonly source: string;
  readonly sentences: readonly { readonly text: string; readonly kind: Kind }[];
  readonly quotes: readonly { readonly text: string; readonly status: QuoteStatus; readonly speaker: string }[];
  readonly drift: readonly { readonly page: string; readonly original: string }[];
}

export const demoPage: string = readFileSync(join(FOLDER, 'article.html'), 'utf8');

export const expected: Expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'));
