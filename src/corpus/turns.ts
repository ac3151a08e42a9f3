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
import type { Words } from '../text/words.ts';
import { readString, writeString } from './columns.ts';
import { MAX_STORY_LENGTH } from './format.ts';
import { bestRankCode, type RankCode, readRank, writeRank } from './rank-code.ts';
import { FORM, type Form, formAt, formOf, inForm } from './word-forms.ts';

export interface Turn {
  /** How many words as usual come first. */
  readonly plain: number;
  readonly separator: string;
  readonly form: Form;
}

/** A turn with its word, as it stands in the text: '' where there is none. */
export interface PlacedTurn extends Turn {
  readonly word: string;
}

export interface TurnTable {
  /** By rank; the first stands for all that are not here. */
  readonly turns: readonly Turn[];
  readonly code: RankCode;
}

const LITERAL: Turn = { plain: 0, separator: '', form: FORM.usual };
const PLAIN_SEPARATOR = ' ';

/** Turns in a table at most; one that came less often than this is not worth its place. */
const MOST_TURNS = 4096;
const LEAST_COUNT = 4;

/** The turns of a text; `usual(i)` is the usual form of its word i. */
export function turnsOf(text: string, words: Words, usual: (word: number) => Form): PlacedTurn[] {
  const turns: PlacedTurn[] = [];
  let plain = 0;
  let end = 0;
  for (let i = 0; i < words.count; i++) {
    const start = words.start[i] ?? 0;
    const word = text.slice(start, words.end[i]);
    const separator = text.slice(end, start);
    const written = formOf(word, words.keys[i] ?? '');
    const form = written !== FORM.other && written === usual(i) ? FORM.usual : written;
    end = words.end[i] ?? 0;
    if (form === FORM.usual && separator === PLAIN_SEPARATOR) {
      plain++;
    } else {
      turns.push({ plain, separator, form, word });
      plain = 0;
    }
  }
  turns.push({ plain, separator: text.slice(end), form: FORM.usual, word: '' });
  return turns;
}

const nameOf = ({ plain, form, separator }: Turn): string => `${plain} ${form} ${separator}`;

/** Counts turns, and makes the table of the commonest. */
export class TurnCounter {
  readonly #counts = new Map<string, { readonly turn: Turn; count: number }>();

  add({ plain, separator, form }: Turn): void {
    const turn = { plain, separator, form };
    const entry = this.#counts.get(nameOf(turn)) ?? { turn, count: 0 };
    entry.count++;
    this.#counts.set(nameOf(turn), entry);
  }

  table(): TurnTable {
    const all = [...this.#counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
    const common = all.slice(0, MOST_TURNS).flatMap(([, entry]) => (entry.count >= LEAST_COUNT ? [entry] : []));
    const rest = all.slice(common.length).reduce((sum, [, { count }]) => sum + count, 0);
    return {
      turns: [LITERAL, ...common.map(({ turn }) => turn)],
      code: bestRankCode(Uint32Array.from([rest, ...common.map(({ count }) => count)])),
    };
  }
}

/** The turns of a table by name, with their ranks. */
export const ranksOf = ({ turns }: TurnTable): ReadonlyMap<string, number> =>
  new Map(turns.map((turn, rank) => [rank === 0 ? '' : nameOf(turn), rank]));

/** The bytes of a text's turns. */
export function encodeTurns(
  turns: readonly PlacedTurn[],
  code: RankCode,
  ranks: ReadonlyMap<string, number>,
): Uint8Array {
  const out = new ByteWriter();
  for (const turn of turns) {
    const rank = ranks.get(nameOf(turn)) ?? 0;
    writeRank(out, rank, code);
    if (rank === 0) writeTurn(out, turn);
    if (turn.form === FORM.other) writeString(out, turn.word);
  }
  return out.finish();
}

function writeTurn(out: ByteWriter, { plain, separator, form }: Turn): void {
  out.varint(plain);
  out.u8(form);
  writeString(out, separator);
}

function readTurn(reader: ByteReader): Turn | null {
  const plain = reader.varint();
  const form = formAt(reader.u8());
  const separator = readString(reader);
  return form === null || reader.isBroken ? null : { plain, separator, form };
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

/** The table in a TURN section, or null if the bytes are malformed. */
export function decodeTurnTable(bytes: Uint8Array): TurnTable | null {
  const reader = new ByteReader(bytes);
  const code = { one: reader.varint(), two: reader.varint() };
  const count = reader.count();
  const turns: Turn[] = [];
  for (let i = 0; i < count; i++) {
    const turn = readTurn(reader);
    if (!turn) return null;
    turns.push(turn);
  }
  return reader.isSpent && count > 0 && code.one + code.two <= 0x100 ? { turns, code } : null;
}

/** Text made of words. */
export interface WrittenText {
  readonly text: string;
  /** Where each word begins and ends, in UTF-16 code units. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** A word as its document has it, and its usual form. */
export interface KeyedWord {
  readonly key: string;
  readonly usual: string;
}

/** The text of these words, or null if the bytes are malformed or make more text than a story may have. */
export function decodeTurns(bytes: Uint8Array, table: TurnTable, words: readonly KeyedWord[]): WrittenText | null {
  const reader = new ByteReader(bytes);
  const start = new Uint32Array(words.length);
  const end = new Uint32Array(words.length);
  let text = '';
  let at = 0;
  const put = (separator: string, word: string): void => {
    text += separator;
    start[at] = text.length;
    text += word;
    end[at++] = text.length;
  };
  for (;;) {
    const turn = nextTurn(reader, table);
    if (!turn || turn.plain > words.length - at || text.length > MAX_STORY_LENGTH) return null;
    for (const last = at + turn.plain; at < last && text.length <= MAX_STORY_LENGTH; )
      put(PLAIN_SEPARATOR, words[at]?.usual ?? '');
    const word = words[at];
    if (!word) return reader.isSpent ? { text: text + turn.separator, start, end } : null;
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
