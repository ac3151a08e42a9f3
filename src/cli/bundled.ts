/** What a build puts beside the command: packs in `corpus`, the lexicon in `lexicon`. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { type Lexicon, openLexicon } from '../text/lexicon.ts';
import { reasonOf } from './errors.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKS = join(ROOT, 'corpus');
const LEXICON = join(ROOT, 'lexicon', 'english.bin');

/** The paths of the bundled packs, by name; 'no-corpus' if there is none. */
export async function bundledPacks(): Promise<Result<string[]>> {
  const names = await readdir(PACKS).catch(() => []);
  const packs = names.filter((name) => name.endsWith('.pack')).sort();
  if (packs.length > 0) return ok(packs.map((name) => join(PACKS, name)));
  const message = `No bundled pack was found in ${PACKS}. Name one with --corpus PACK, or build the project.`;
  return fail('no-corpus', message);
}

/** The English lexicon that every check needs. */
export async function bundledLexicon(): Promise<Result<Lexicon>> {
  try {
    return openLexicon(await readFile(LEXICON));
  } catch (error) {
    return fail('input-unreadable', `${LEXICON} could not be read: ${reasonOf(error)}. Build the project.`);
  }
}
