import type { Report, Source } from '../match/report.ts';

/** The sources that a sentence of the page is from; others have quotes of it alone. */
export const sourcesUsed = ({ sentences, sources }: Pick<Report, 'sentences' | 'sources'>): Source[] =>
  sources.filter(({ id }) => sentences.some(({ source }) => source === id));
