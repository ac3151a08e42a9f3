/**
 * What makes a text of its words: what stands between them, and how each is written.
 *
 * Most words are written as usual (the usual form is kept with the word) after a single space. A *turn* is a stretch of
 * such words and the one after it that is not so: what stands before it, and its form. The last turn of a text has no
 * word. The commonest turns are in a table of the pack and are written as their rank in it; rank 0 stands for any other,
 * which follows in full.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { readString, writeString } from './columns.ts';
import { MAX_STORY_LENGTH } from './format.ts';
import { type RankCode, readRank } from './rank-code.ts';
import { FORM, type Form, formAt, inForm } from './word-forms.ts';

export interface Turn {
  /** How many words as usual come first. */
  readonly plain: number;
  readonly separator: string;
  readonly form: Form;
}

export interface TurnTable {
  /** By rank; the first stands for all that are not here. */
  readonly turns: readonly Turn[];
  readonly code: RankCode;
}

const PLAIN_SEPARATOR = ' ';

/** A turn in full. */
export function writeTurn(out: ByteWriter, { plain, separator, form }: Turn): void {
  out.varint(plain);
  out.u8(form);
  writeString(out, separator);
}

function readTurn(reader: ByteReader): Turn | null {
  const plain = reader.varint();
  const form = formAt(reader.u8());
  const separator = readString(reader);
  const isSound = !reader.isBroken && separator.length <= MAX_STORY_LENGTH;
  return form === null || !isSound ? null : { plain, separator, form };
}

/** The TURN section. */
export function encodeTurnTable({ turns, code }: TurnTable): Uint8Array {
  const out = new ByteWriter();
  out.varint(code.one);
  out.varint(code.two);
  out.varint(turns.length);
  for (const turn of turns) writeTurn(out, turn);
  return out.finish();
}

/** Far more than the commonest turns of any language. */
const MOST_TURNS = 1 << 16;

/** The table in a TURN section, or null if the bytes are malformed. */
export function decodeTurnTable(bytes: Uint8Array): TurnTable | null {
  const reader = new ByteReader(bytes);
  const code = { one: reader.varint(), two: reader.varint() };
  const count = reader.count();
  if (count > MOST_TURNS) return null;
  const turns: Turn[] = [];
  for (let i = 0; i < count; i++) {
    const turn = readTurn(reader);
    if (!turn) return null;
    turns.push(turn);
  }
  return reader.isSpent && count > 0 && code.one + code.two <= 0x100 ? { turns, code } : null;
}

/** Text made of words, not yet put together: of most originals only the places of words are asked for. */
export interface WrittenText {
  /** In turn what stands before a word and the word; at last what stands after all. */
  readonly pieces: readonly string[];
  /** Where each word begins and ends, in UTF-16 code units. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** A word as its document has it, and its usual form. */
export interface KeyedWord {
  readonly key: string;
  readonly usual: string;
}

/** The text of these words, or null if the bytes are malformed or make much more text than a story may have. */
export function decodeTurns(bytes: Uint8Array, table: TurnTable, words: readonly KeyedWord[]): WrittenText | null {
  const reader = new ByteReader(bytes);
  const start = new Uint32Array(words.length);
  const end = new Uint32Array(words.length);
  const pieces = new Array<string>(2 * words.length + 1);
  let [at, length] = [0, 0];
  const put = (separator: string, word: string): void => {
    pieces[2 * at] = separator;
    pieces[2 * at + 1] = word;
    length += separator.length;
    start[at] = length;
    length += word.length;
    end[at++] = length;
  };
  for (;;) {
    const turn = nextTurn(reader, table);
    if (!turn || turn.plain > words.length - at || length > MAX_STORY_LENGTH) return null;
    for (const last = at + turn.plain; at < last && length <= MAX_STORY_LENGTH; )
      put(PLAIN_SEPARATOR, words[at]?.usual ?? '');
    const word = words[at];
    if (!word) {
      pieces[2 * at] = turn.separator;
      return reader.isSpent ? { pieces, start, end } : null;
    }
    put(turn.separator, turn.form === FORM.other ? readString(reader) : writtenWord(word, turn.form));
  }
}

function nextTurn(reader: ByteReader, { turns, code }: TurnTable): Turn | null {
  const rank = readRank(reader, code);
  if (reader.isBroken) return null;
  return rank === 0 ? readTurn(reader) : (turns[rank] ?? null);
}

const writtenWord = ({ key, usual }: KeyedWord, form: Form): string =>
  form === FORM.usual ? usual : (inForm(key, form) ?? '');
