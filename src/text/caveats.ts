/** Sentences that a reader would miss: who denies, who would not comment, what is not certain. English. */

export type Telling = 'denial' | 'caveat';

/** How much a sentence would be missed, and as what. */
export interface Weighed {
  readonly why: Telling;
  readonly weight: number;
}

const SAID =
  /\b(?:said|says|told|added|noted|stressed|argued|insisted|warned|cautioned|according to|called|described|maintain(?:s|ed)|contend(?:s|ed)|statement|spokes\w+)\b/i;
const NEGATED = /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot)\b|n['\u2019]t\b/i;

const CUES: readonly (readonly [Telling, number, RegExp])[] = [
  [
    'denial',
    3,
    /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)|refut(?:es?|ed|ing)|disput(?:es|ed|ing)|rebuff(?:s|ed)?|contest(?:s|ed)|no wrongdoing|nothing wrong|not guilty|baseless|unfounded|groundless|untrue|plead(?:s|ed)? innocent|innocence)\b/i,
  ],
  [
    'denial',
    3,
    /\b(?:(?:declin|refus)(?:es|ed|ing) to (?:comment|say|discuss|elaborate|give|answer|identify|name|confirm)|(?:did|does|has|had|have)(?: not|n['\u2019]t) (?:immediately |yet )?(?:respond|repl|answer|comment|provide|give|return|offer|elaborate|say)\w*|could not (?:immediately |be )*(?:reached|contacted)|(?:not|un)\s?available (?:for|to) comment|no (?:immediate )?comment|would not (?:comment|say|discuss|elaborate))\b/i,
  ],
  [
    'caveat',
    3,
    /\b(?:(?:could not|cannot|unable to|not been able to|difficult to) (?:be )?(?:independently |immediately )*(?:verif|confirm|corroborat|authenticat)\w*|not (?:yet |been |immediately |independently )*(?:verified|confirmed|corroborated|authenticated)|unverified|unconfirmed|independent(?:ly)? (?:verif|confirm)\w*|no (?:direct |clear |hard |conclusive )?(?:evidence|proof|indication|sign|group|one) (?:of|that|has|had|have|was|immediately)|without (?:providing|giving|offering|citing) (?:evidence|proof|details|any)|(?:was|is|were|remains?) (?:not (?:immediately )?(?:clear|known)|un(?:clear|known|certain))|not expected (?:before|until)|(?:may|might|could) (?:still |yet |also )?(?:be )?(?:change[sd]?|revised|amended|reversed|delayed|overturned)|cannot be ruled out|(?:can|could) not rule out|too early to|preliminary|provisional|subject to|non-binding|open (?:for|to) (?:comment|appeal|consultation))\b/i,
  ],
  [
    'caveat',
    1.5,
    /\b(?:a (?:person|source|official|diplomat)|two people|three people|sources?|people) (?:familiar|close|with (?:direct )?knowledge|briefed)\b|\b(?:condition of anonymity|not to be (?:named|identified)|not authori[sz]ed)\b/i,
  ],
  [
    'caveat',
    1.5,
    /\b(?:legal action|lawsuits?|sue[sd]?|appeal(?:s|ed|ing)?|challeng(?:es?|ed|ing) (?:the|it|that|this)|critics?|opponents?|watchdogs?|rights groups?|campaigners?|unions?)\b/i,
  ],
  [
    'caveat',
    1.5,
    /\b(?:while (?:noting|adding|acknowledging|conceding)|cautioned|warned|conceded|acknowledged|however|out of date|outdated|misleading|inaccurate|context)\b/i,
  ],
  ['caveat', 1.5, /\bspokes\w+\b/i],
];
/** A statement that something is not so answers what others say. */
const ANSWER: Weighed = { why: 'caveat', weight: 2.5 };
/** Something that did not happen, in the agency's own words. */
const ABSENCE: Weighed = { why: 'caveat', weight: 1 };
/** Each further cue makes a sentence weigh a little more. */
const FURTHER = 0.25;

/** What makes a sentence one that would be missed; null where nothing does. */
export function weighSentence(sentence: string): Weighed | null {
  const found: Weighed[] = CUES.filter(([, , cue]) => cue.test(sentence)).map(([why, weight]) => ({ why, weight }));
  if (NEGATED.test(sentence)) found.push(SAID.test(sentence) ? ANSWER : ABSENCE);
  const [first] = found.sort((a, b) => b.weight - a.weight);
  return first ? { why: first.why, weight: first.weight + FURTHER * (found.length - 1) } : null;
}
