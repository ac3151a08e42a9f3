/** An invented story that no original has. */
export const OTTERS = [
  'Nobody in Lower Pellingham expected the otters to prefer mother-of-pearl, least of all Wilhelmina Throssel.',
  'She had tipped two biscuit tins of mixed buttons onto the jetty in March, meaning only to dry them after the flood.',
  'By teatime the animals had made four heaps, arranged by shine, and were guarding the largest with some ceremony.',
  'Throssel has since built them a sorting bench from an old piano lid, and visitors may watch on alternate Thursdays.',
  'The parish clerk reports that the collection box by the slipway now fills twice a week, chiefly with more buttons.',
] as const;

export const OTTERS_HEADLINE = 'Beekeeper teaches otters to sort buttons';

/** The story as an element of a page. */
export const ottersArticle = `<article class="otters"><h1>${OTTERS_HEADLINE}</h1>
<time datetime="2026-04-02">April 2</time>
${OTTERS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>`;
