import type { Words } from '../text/words.ts';
import type { Layout } from './info.ts';
import type { FinishedSection } from './section-writer.ts';

/** What differs between an open and a sealed pack. */
export interface DocumentSections {
  readonly layout: Pick<Layout, 'vocabulary' | 'one' | 'two' | 'contentBits'>;
  /** The sections before and after the identities and the metadata. */
  readonly first: readonly FinishedSection[];
  readonly middle: readonly FinishedSection[];
  /** Those after the k-gram index. */
  readonly last: readonly FinishedSection[];
}

/** Told of each document that is written, in order. */
export type OnDocument = (document: number) => void;

export interface DocumentWriter {
  /** Documents come in order. */
  add(text: string, words: Words): void;
  /** When all have come. */
  finish(onDocument: OnDocument): DocumentSections;
}
