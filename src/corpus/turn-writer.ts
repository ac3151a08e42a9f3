/** Writes the turns of texts: the commonest are counted, and then stand for themselves by their rank. */

import { ByteWriter } from '../base/byte-writer.ts';
import { writeString } from './columns.ts';
import { bestRankCode, type RankCode, writeRank } from './rank-code.ts';
import { Extras, formOfToken, numberOf, type SpooledText, type TokenSpool } from './token-spool.ts';
import { type Turn, type TurnTable, writeTurn } from './turns.ts';
import { FORM, type Form, formAt } from './word-forms.ts';

const LITERAL: Turn = { plain: 0, separator: '', form: FORM.usual };

/** The separator of plain words, by number; and no word. */
const PLAIN = 0;
const NONE = -1;

/** Turns in a table at most; one that came less often than this, or is longer, is not worth its place. */
const MOST_TURNS = 4096;
const LEAST_COUNT = 4;
const MOST_PLAIN = 2 ** 9;

/** Of a turn: its plain words, the number of its separator, its form, and the number of its word if that is written. */
type OnTurn = (plain: number, separator: number, form: Form, word: number) => void;

/** The turns of a text; `usual` is the usual form of each word, by its number. */
function eachTurn(text: SpooledText, usual: Uint8Array, onTurn: OnTurn): void {
  const extras = new Extras(text);
  let plain = 0;
  for (const token of text.tokens) {
    const separator = extras.separatorOf(token);
    const written = formOfToken(token);
    const isUsual = written === usual[numberOf(token)];
    if (isUsual && separator === PLAIN) {
      plain++;
      continue;
    }
    onTurn(plain, separator, isUsual ? FORM.usual : written, written === FORM.other ? extras.next() : NONE);
    plain = 0;
  }
  onTurn(plain, extras.next(), FORM.usual, NONE);
}

/** A number that turns share only if they are the same; `NONE` for a turn that no table has. */
const codeOf = (plain: number, separator: number, form: Form): number =>
  plain < MOST_PLAIN ? (separator * MOST_PLAIN + plain) * 8 + form : NONE;

function turnOf(code: number, texts: TokenSpool): Turn {
  const rest = Math.floor(code / 8);
  const separator = texts.string(Math.floor(rest / MOST_PLAIN));
  return { plain: rest % MOST_PLAIN, separator, form: formAt(code % 8) ?? FORM.usual };
}

const nameOf = ({ plain, form, separator }: Turn): string => `${plain} ${form} ${separator}`;

interface Counted {
  readonly code: number;
  readonly turn: Turn;
  readonly count: number;
}

const byCount = (a: Counted, b: Counted): number => b.count - a.count || (nameOf(a.turn) < nameOf(b.turn) ? -1 : 1);

export class TurnWriter {
  readonly table: TurnTable;
  readonly #texts: TokenSpool;
  readonly #usual: Uint8Array;
  readonly #ranks = new Map<number, number>();

  /** The table is made of every `step`th text. */
  constructor(texts: TokenSpool, usual: Uint8Array, step: number) {
    this.#texts = texts;
    this.#usual = usual;
    const counted = this.#count(step).sort(byCount);
    const common = counted.slice(0, MOST_TURNS).filter(({ count }) => count >= LEAST_COUNT);
    const rest = counted.slice(common.length).reduce((sum, { count }) => sum + count, 0);
    const code: RankCode = bestRankCode(Uint32Array.from([rest, ...common.map(({ count }) => count)]));
    this.table = { turns: [LITERAL, ...common.map(({ turn }) => turn)], code };
    for (const [i, { code: turn }] of common.entries()) this.#ranks.set(turn, i + 1);
  }

  /** The bytes of a text's turns. */
  encode(text: SpooledText): Uint8Array {
    const out = new ByteWriter();
    eachTurn(text, this.#usual, (plain, separator, form, word) => {
      const rank = this.#ranks.get(codeOf(plain, separator, form)) ?? 0;
      writeRank(out, rank, this.table.code);
      if (rank === 0) writeTurn(out, { plain, form, separator: this.#texts.string(separator) });
      if (word !== NONE) writeString(out, this.#texts.string(word));
    });
    return out.finish();
  }

  #count(step: number): Counted[] {
    const counts = new Map<number, number>();
    const count: OnTurn = (plain, separator, form) => {
      const code = codeOf(plain, separator, form);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    };
    for (let document = 0; document < this.#texts.texts; document += step)
      eachTurn(this.#texts.read(document), this.#usual, count);
    counts.delete(NONE);
    return Array.from(counts, ([code, times]) => ({ code, turn: turnOf(code, this.#texts), count: times }));
  }
}
