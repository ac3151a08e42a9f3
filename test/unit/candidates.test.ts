import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pack } from '../../src/corpus/corpus.ts';
import { findShared } from '../../src/match/candidates.ts';
import { check } from '../../src/match/check.ts';
import { preparePage } from '../../src/match/page.ts';
import { articleOf } from '../support/check-page.ts';
import { OTTERS } from '../support/otters.ts';
import { packOf, story, unwrap } from '../support/packs.ts';
import { lexicon, sampleStories } from '../support/sample.ts';

const DAM = `The Orsova Valley authority will close the Brannock dam on Monday after divers found cracks in two of its nine sluice gates.
Engineers led by Marit Sandvoll measured fractures of up to 14 centimetres near the spillway, the authority said.
Some 3,200 people in Lower Tarn and Hessle will be moved to schools in Quarrybridge before the reservoir is drained.
Draining the 61 million cubic metres will take about 19 days, and farmers downstream will get no irrigation until June.
Governor Anselm Dury promised 4.5 million crowns for growers who lose their barley and said turbines would be idle all spring.`;

const REWRITTEN = `Cracks discovered by divers in two sluice gates of the Brannock dam have forced the Orsova Valley authority to shut it from Monday.
Near the spillway, fractures as wide as 14 centimetres were measured by a team of engineers under Marit Sandvoll.
Before the reservoir is emptied, about 3,200 residents of Hessle and Lower Tarn are to move into Quarrybridge schools.
It will take around 19 days to drain its 61 million cubic metres, leaving farmers downstream without irrigation until June.
Growers losing barley were promised 4.5 million crowns by Governor Anselm Dury, who said that all spring the turbines stand idle.`;

/** The ids of what a page that shares no long run with any original meets by its telling words. */
async function metByContent(packs: readonly Pack[]): Promise<string[]> {
  const { shared } = unwrap(await findShared(preparePage(articleOf(REWRITTEN, '2026-05-07'), lexicon), packs));
  assert.ok(shared.every(({ runs }) => runs.length === 0));
  return shared.flatMap(({ byContent, original }) => (byContent ? [original.info.id] : []));
}

test('what an original and a page say in other words is met in whichever of several packs it is', async () => {
  const dam = await packOf([story('dam', DAM), ...sampleStories()], false);
  const others = [
    await packOf([story('otters', OTTERS.join('\n')), ...sampleStories()], false),
    await packOf(sampleStories(), true),
  ];
  for (const packs of [[dam], [dam, ...others], [...others, dam]]) {
    assert.deepEqual(await metByContent(packs), ['dam']);
    const report = unwrap(await check(articleOf(REWRITTEN, '2026-05-07'), { packs, lexicon }));
    assert.deepEqual(
      report.sources.map(({ id }) => id),
      ['dam'],
    );
  }
});
