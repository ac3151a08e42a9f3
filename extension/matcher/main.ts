/** The worker that holds the originals: opens them, and compares texts with them. */

import { ok } from '../../src/base/result.ts';
import { agreementOf } from '../../src/match/agreement.ts';
import { outlineOf } from '../../src/report/compare/outline.ts';
import { answering, dispatch } from '../messages/exchange.ts';
import { originals } from '../messages/originals.ts';
import { answerStarter } from '../platform/worker.ts';
import { openChecker } from './checker.ts';
import { compareArticle } from './compare-article.ts';
import { sealedOriginal } from './sealed-original.ts';

answerStarter(
  dispatch([
    answering(originals.open, async () => {
      const checker = await openChecker();
      return checker.ok ? ok(null) : checker;
    }),
    answering(originals.compare, ({ article, filledIn }) => compareArticle(article, filledIn)),
    answering(originals.packs, async () => {
      const checker = await openChecker();
      return checker.ok ? ok(checker.value.packs.map(({ info }) => info)) : checker;
    }),
    answering(originals.outline, async ({ pack, id, report }) => {
      const original = await sealedOriginal(pack, id);
      return original.ok ? ok(outlineOf(report, original.value)) : original;
    }),
    answering(originals.agreement, async ({ pack, id, text }) => {
      const original = await sealedOriginal(pack, id);
      return original.ok ? ok(agreementOf(text, original.value)) : original;
    }),
  ]),
);
