/** The verbs and nouns of English by which a speech is attributed. */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Verbs that say that something was said. */
const SPEECH = words(`
  add admit acknowledge advise affirm agree allege announce answer argue ask assert assure bark boast bellow caution
  claim comment complain concede conclude confess confide confirm contend continue counter counsel cry declare demand
  deny disclose elaborate emphasize emphasise enthuse point exclaim explain express fume grumble hint imply inform insist
  interject interrupt joke jest lament maintain marvel muse note object observe opine plead pledge predict proclaim
  promise pronounce protest quip quote reason recall recount reflect reiterate remark remind repeat reply report respond
  retort reveal rule scoff shout sigh snap speculate state stress suggest summarise summarize surmise testify thunder
  tweet urge utter venture voice vow wail warn whisper wonder yell post email blog estimate signal reassure`);
/** Verbs that may bring in a quote, and mean much else besides. */
const OTHER = words(`
  call describe offer believe praise blast slam criticise criticize accuse label dub term brand dismiss refer mock
  denounce condemn cite want hope depict portray characterise characterize hail decry deride deem consider compare liken
  rip attack chide rebuke defend tout propose plan apologize apologise thank welcome reject salute style view judge
  expect fear doubt rate introduce address text invoke bemoan champion complain greet remember fire`);
const IRREGULAR_SPEECH = words(`
  counselled labelled signalled say says said saying tell tells told telling write writes wrote writing written swear swears swore swearing read reads`);
const IRREGULAR_OTHER = words(`
  see sees saw seeing think thinks thought thinking feel feels felt put puts find finds found shot shoots go goes went begin begins
  began sing sings sang chant chants chanted chanting`);
const DOUBLING = /^(?:admit|slam|dub|rip|quip|blog|snap|refer)$/;

function forms(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = DOUBLING.test(verb) ? verb + verb.slice(-1) : verb.replace(/e$/, '');
  return [verb, /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const SPEECH_VERBS = new Set([...SPEECH.flatMap(forms), ...forms('quip'), ...IRREGULAR_SPEECH]);
const OTHER_VERBS = new Set([...OTHER.flatMap(forms), ...IRREGULAR_OTHER]);
/** Verbs whose object is the hearer: what follows one is not who speaks. */
const HEARER_VERBS = new Set([
  ...IRREGULAR_SPEECH.filter((form) => form.startsWith('t')),
  ...['urge', 'remind', 'assure', 'inform'].flatMap(forms),
]);

/** Verbs that are as often nouns: without an ending, or with an s, they are verbs only beside a subject. */
const OFTEN_NOUNS = new Set(
  words(`claim comment demand quote reason report request promise pledge object note post tweet email text blog estimate
  signal voice vow whisper yell shout sigh snap wail cry boast caution joke jest counter question answer attack plan hope
  want fear doubt view judge rate rule address welcome salute style label offer call praise blast slam tout stress
  protest thunder lament counsel state wonder find put feel champion begin go see read say voice account chant
  hint reply repeat urge complaint remark term point`).flatMap((verb) => [verb, ...forms(verb).slice(1, 2)]),
);
export const isOftenNoun = (key: string): boolean => OFTEN_NOUNS.has(key) && !/^(?:says?|sees?|reads?|goes)$/.test(key);

export const isSpeechVerb = (key: string): boolean => SPEECH_VERBS.has(key);
export const isCueVerb = (key: string): boolean => SPEECH_VERBS.has(key) || OTHER_VERBS.has(key);
export const takesHearer = (key: string): boolean => HEARER_VERBS.has(key);

/** Nouns for what someone said: "the verdict of", "in the words of", "his description". */
const SAYING_NOUNS = new Set(
  words(`words word verdict view views assessment description phrase claim claims remark remarks statement comment comments
  promise pledge vow warning argument telling slogan motto tweet reply response answer message plea complaint conclusion
  term opinion account judgment judgement formulation summary question quip charge accusation eyes reckoning estimate analysis`),
);
export const isSayingNoun = (key: string): boolean => SAYING_NOUNS.has(key);
