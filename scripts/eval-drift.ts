/**
 * How well drift is found: on wire stories of 2006-2009 in another house's style, where every claim is a false alarm, and
 * on the same with one fact of a kind tampered with. The pages are made in memory, by a seed.
 *
 *     tsx scripts/eval-drift.ts [--json] [--wrong] [--stories N]
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article.ts';
import { openLexicon } from '../src/text/lexicon.ts';
import { importJsonl } from '../src/corpus/import-jsonl.ts';
import type { Pack, Story } from '../src/corpus/corpus.ts';
import { memorySource } from '../src/corpus/memory-source.ts';
import { openPack } from '../src/corpus/reader.ts';
import { writePack } from '../src/corpus/writer.ts';
import { check } from '../src/match/check.ts';
import type { Drift } from '../src/match/report.ts';
import { restyled, seeded, TAMPERED, type Tampering, tamper } from './drift-pages.ts';

