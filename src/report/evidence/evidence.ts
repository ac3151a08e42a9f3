import type { Report } from '../../match/report.ts';

/** A text's SHA-256, over its UTF-8 bytes: 64 hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

/** A report with what makes it evidence: which tool made it, when, and of exactly which texts. */
export interface Evidence {
  readonly report: Report;
  /** The version of Wirecheck. */
  readonly tool: string;
  /** When the page was checked: ISO 8601, UTC. */
  readonly checked: string;
  /** SHA-256 of `report.page.text`. */
  readonly pageHash: string;
  /** SHA-256 of each source's text, in the order of `report.sources`; null where the pack is sealed. */
  readonly sourceHashes: readonly (string | null)[];
}

/** Adds the hashes of the texts. */
export async function gatherEvidence(
  report: Report,
  { tool, checked }: Pick<Evidence, 'tool' | 'checked'>,
  sha256: Sha256,
): Promise<Evidence> {
  const hash = ({ text }: { readonly text: string | null }) => (text === null ? null : sha256(text));
  const [pageHash, sourceHashes] = await Promise.all([sha256(report.page.text), Promise.all(report.sources.map(hash))]);
  return { report, tool, checked, pageHash, sourceHashes };
}
