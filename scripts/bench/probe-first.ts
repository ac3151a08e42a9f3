/**
 * Opens a pack in a fresh process and checks one page, as most commands do. Arguments: empty process's bytes, scale, kind,
 * pack, lexicon, page.
 */

import { readFileSync } from 'node:fs';
import { openChecker, reportOf, timed } from './checking.ts';
import type { BenchPage } from './pages.ts';
import { print } from './statistics.ts';
import { scaleOf, TARGETS } from './targets.ts';

const [empty = '0', scale, kind = '', packPath = '', lexiconPath = '', pagePath = ''] = process.argv.slice(2);
const targets = TARGETS[scaleOf(scale)];
const [checker, open] = await timed(() => openChecker(packPath, lexiconPath));
const page: BenchPage = JSON.parse(readFileSync(pagePath, 'utf8'));
const [, checked] = await timed(() => reportOf(page, checker));
const peak = process.resourceUsage().maxRSS * 1024;

print([
  [`${kind} pack, open + first check`, open + checked, 'ms', targets.firstCheck],
  [`${kind} pack, memory over an empty process, first check`, (peak - Number(empty)) / 1e6, 'MB', targets.memory],
]);
