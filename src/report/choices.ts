/** What the reader leaves out of reports. */

export interface Choices {
  /** No quotes; a sentence that is a quote for the most part counts as the page's own. */
  readonly withoutQuotes: boolean;
  /** In words: shorter passages (neighbouring sentences from one source), runs and quotes are left out. */
  readonly shortest: number;
  /** Ids of sources of which nothing counts. */
  readonly withoutSources: readonly string[];
}

/** Whether the choices leave nothing out, of any report. */
export const leavesNothingOut = ({ withoutQuotes, shortest, withoutSources }: Choices): boolean =>
  !withoutQuotes && shortest === 0 && withoutSources.length === 0;
