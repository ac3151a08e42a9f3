/**
 * The persons a text names: each by its fullest name, with the callings ("envoy") and the gender that the text gives.
 * Cost: linear in the text.
 */

import { PREPOSITIONS } from './function-words.ts';
import { type Gender, genderOfName, genderOfWord } from './genders.ts';
import type { Narrative, Token } from './narrative.ts';
import { joinsNames, type Range, sliceOf, VERB_LIKE, withoutTitles } from './phrases.ts';
import { isCalling, isNoPerson, isTitle } from './roles.ts';
import { isCueVerb, isSpeechVerb } from './speech-verbs.ts';

export interface Person {
  readonly name: string;
  readonly callings: Set<string>;
  gender: Gender | null;
  /** Whether more than capitals shows that it is a person. */
  isSure: boolean;
}

export interface Mention {
  readonly person: Person;
  readonly token: number;
}

const TITLE_OF_ONE =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|sen|rep|gov|gen|col|president|senator|judge|justice|king|queen|prince|princess|pope)$/;

/** A stretch of name parts, in the sentence that begins at the token `sentence`. */
interface Run extends Range {
  readonly sentence: number;
}

const NO_LABEL = /^(?:and|who|is|was)$/;
const ACRONYM = /^\p{Lu}{2,}$/u;
const FOLLOWS_PERSON = /^(?:who|\d\d)$/;
const LONGEST_NAME = 4;
const ASCII = /^[ -~]*$/;

const keyOf = (word: string): string =>
  ASCII.test(word) ? word.toLowerCase() : word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

export class People {
  /** In the order of the text. */
  private readonly mentions: Mention[] = [];
  private readonly byWord = new Map<string, Person[]>();
  private readonly byName = new Map<string, Person>();

  constructor(private readonly narrative: Narrative) {
    const prose = narrative.sentences.filter((sentence) => !isHeadline(narrative.tokens, sentence));
    const runs = prose.flatMap((sentence) => this.nameRuns(sentence.from, sentence.to));
    for (const run of runs) this.register(run);
    for (const run of runs) this.mention(run);
  }

  /** The person that a name of one word or more stands for, or null. */
  find(name: string): Person | null {
    const words = name.split(/\s+/);
    const full = this.byName.get(keyOf(name));
    if (full) return full;
    const found = this.byWord.get(keyOf(words.at(-1) ?? '')) ?? [];
    if (words.length === 1) return found[0] ?? null;
    const isForm = ({ name: other }: Person): boolean =>
      keyOf(other).startsWith(`${keyOf(words[0] ?? '')} `) || keyOf(other).endsWith(` ${keyOf(name)}`);
    return found.find(isForm) ?? null;
  }

  isMentioned(person: Person): boolean {
    return this.mentions.some((mention) => mention.person === person);
  }

  /** The last mention before the token `at` for which `isWanted` holds. */
  lastMention(at: number, isWanted: (mention: Mention) => boolean): Mention | null {
    return this.mentions.findLast((mention) => mention.token < at && isWanted(mention)) ?? null;
  }

  /** A person for a name of which no fuller form stands in the text; null where the name is no person's. */
  take(name: string): Person | null {
    const words = name.split(/\s+/);
    const isOther = words.some((word) => isNoPerson(word.toLowerCase()) || ACRONYM.test(word));
    return isOther || words.length > LONGEST_NAME ? null : this.add(name, []);
  }

  private nameRuns(from: number, to: number): Run[] {
    const { tokens } = this.narrative;
    const runs: Run[] = [];
    for (let at = from; at < to; at++) {
      if (!tokens[at]?.isName) continue;
      let end = at + 1;
      while (end < to && !tokens[end - 1]?.isPossessive && (tokens[end]?.isName || joinsNames(tokens, end))) end++;
      runs.push({ from: at, to: end, sentence: from });
      at = end - 1;
    }
    return runs;
  }

  private register({ from: runFrom, to, sentence }: Run): void {
    const { tokens, text } = this.narrative;
    const { from } = withoutTitles(tokens, { from: runFrom, to });
    const words = tokens.slice(from, to);
    const isAlone = words.length === 1;
    if (!mayBePerson(words) || (isAlone && !TITLE_OF_ONE.test(tokens[from - 1]?.key ?? ''))) return;
    const name = sliceOf(this.narrative, { from, to });
    if (isAlone && this.byWord.has(keyOf(name))) return;
    const person = this.byName.get(keyOf(name)) ?? this.add(name, words);
    this.characterise(person, from, to, sentence);
    const isCalled = person.gender !== null || person.callings.size > 0 || from > runFrom || isAlone;
    person.isSure ||= isCalled || FOLLOWS_PERSON.test(text.slice(tokens[to + 1]?.start, tokens[to + 1]?.end));
  }

  private add(name: string, words: readonly Token[]): Person {
    const person: Person = { name, callings: new Set(), gender: genderOfName(name), isSure: false };
    this.byName.set(keyOf(name), person);
    for (const { isName, text } of words) {
      if (isName) this.byWord.set(keyOf(text), [...(this.byWord.get(keyOf(text)) ?? []), person]);
    }
    return person;
  }

  /** Takes up what stands beside a full name: "the U.N. envoy Ann Lee, a former judge". */
  private characterise(person: Person, from: number, to: number, sentence: number): void {
    const { tokens } = this.narrative;
    const take = (token: Token | undefined): void => {
      const key = token?.key ?? '';
      if (isCalling(key) || isTitle(key)) person.callings.add(key);
      person.gender ??= genderOfWord(key);
    };
    for (let at = from - 1; at >= Math.max(sentence, from - 5) && isLabel(tokens[at]); at--) take(tokens[at]);
    if (tokens[to]?.kind !== 'comma') return;
    for (let at = to + 1; at < to + 8 && isLabel(tokens[at]); at++) take(tokens[at]);
  }

  private mention({ from: runFrom, to }: Run): void {
    const { tokens } = this.narrative;
    const { from } = withoutTitles(tokens, { from: runFrom, to });
    if (from >= to) return;
    const person = this.find(sliceOf(this.narrative, { from, to }));
    if (!person) return;
    const before = tokens[from - 1]?.key ?? '';
    if (isTitle(before)) person.gender ??= genderOfWord(before);
    person.isSure ||= from > runFrom || isSpeechVerb(tokens[to]?.key ?? '') || tokens[runFrom - 1]?.key === 'said';
    this.mentions.push({ person, token: from });
  }
}

function mayBePerson(words: readonly Token[]): boolean {
  if (words.length === 0 || words.length > LONGEST_NAME) return false;
  if (words.some(({ key }) => isNoPerson(key) || key === 'of')) return false;
  return !words.every(({ text }) => ACRONYM.test(text) && text.length > 2);
}

const LONG_WORD = /^\p{L}{4,}/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether every longer word has a capital, but for one in ten: names cannot be told there. */
function isHeadline(tokens: readonly Token[], { from, to }: Range): boolean {
  let [capitals, others] = [0, 0];
  for (let at = from; at < to && 10 * others < to - from; at++) {
    const text = tokens[at]?.text ?? '';
    if (text.length < 4 || tokens[at]?.kind !== 'word' || !LONG_WORD.test(text)) continue;
    if (CAPITAL.test(text)) capitals++;
    else others++;
  }
  return capitals + others >= 5 && capitals > 9 * others;
}

/** Whether a word may belong to what is said of a person beside the name. */
function isLabel(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || NO_LABEL.test(token.key)) return false;
  return token.isName || !(PREPOSITIONS.has(token.key) || VERB_LIKE.test(token.key) || isCueVerb(token.key));
}
