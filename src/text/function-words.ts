/** The small words of English, by what they do in a clause. */

const words = (list: string): string[] => list.trim().split(/\s+/);

export const AUXILIARIES = new Set(
  words(`is are was were be been being has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot`),
);
const PARTICLES = new Set(
  words(`also then later again often once still now already repeatedly not never n't even just only simply previously
  recently himself herself themselves itself both all each earlier yesterday today soon always sometimes further first
  instead too reportedly to`),
);
/** Whether a word may stand between a subject and its verb without being part of either. */
export const isParticle = (key: string): boolean =>
  AUXILIARIES.has(key) || PARTICLES.has(key) || (key.endsWith('ly') && key.length > 4);

export const CONJUNCTIONS = new Set(words('and but or so yet nor plus'));
export const SUBORDINATORS = new Set(
  words(`that which while because if when where whether what how why after before since although though unless until as
  whom whose than once`),
);
export const PREPOSITIONS = new Set(
  words(`of for at from with in on to by about over under between among through during before after since until till
  against within without into onto near despite toward towards amid as than like per via following including behind
  across around above below beside besides outside inside upon ahead`),
);
/** Prepositions by which a description goes on: "a spokesman for the ministry in Oslo". */
export const OF_LIKE = new Set(words('of for at from with in to on about'));
export const DETERMINERS = new Set(
  words('the a an his her their its our my your this that these those some one another each no any every many several'),
);

const TIME_WORDS = new Set(
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december last next this earlier later yesterday today tonight now then meanwhile however
  moreover still instead afterwards afterward finally eventually separately`),
);
/** Words that, first in a phrase, show that it says when, where or how. */
const ADVERBIAL = new Set(words(`here there back away alongside together again soon once elsewhere overall`));
export const isAdverbial = (key: string): boolean => ADVERBIAL.has(key) || isTimeWord(key);
export const isTimeWord = (key: string): boolean => TIME_WORDS.has(key);

export const NAME_CONNECTORS = new Set(
  words('de da do dos del della di la le van von der den bin ibn al el ter ten y e du'),
);
export const PRONOUNS = new Set(words('i he she they it we you who which'));
