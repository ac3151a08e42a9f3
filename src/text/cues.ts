/** The words of English by which a speech is attributed: verbs, nouns, titles and callings. */

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
const HEARER_VERBS = new Set([...IRREGULAR_SPEECH.filter((form) => form.startsWith('t')), ...['urge', 'remind', 'assure', 'inform'].flatMap(forms)]);

/** Verbs that are as often nouns: without an ending, or with an s, they are verbs only beside a subject. */
const OFTEN_NOUNS = new Set(
  words(`claim comment demand quote reason report request promise pledge object note post tweet email text blog estimate
  signal voice vow whisper yell shout sigh snap wail cry boast caution joke jest counter question answer attack plan hope
  want fear doubt view judge rate rule address welcome salute style label offer call praise blast slam tout stress
  protest thunder lament counsel state wonder find put feel champion lash rail begin go see read say voice account chant
  purpose hint reply repeat urge complaint remark term point`).flatMap((verb) => [verb, ...forms(verb).slice(1, 2)]),
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

/** Words that begin sentences, or stand in capitals, and are no names. */
const NOT_NAMES = new Set(
  words(`the a an he she it they we i you this that these those there here and but or nor so yet as if when while after
  before since although though however in on at for by from with to of his her their its our my your no not one two
  three some many most all both each other another such only still then now also even more last earlier later asked
  speaking according what who how why where yes well oh meanwhile instead indeed
  once until unless despite during under over like unlike among perhaps maybe thanks sorry
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december ok im i'm it's he's she's they're we're that's there's don't`),
);
export const isNoName = (key: string): boolean => NOT_NAMES.has(key);

const TITLES = new Set(
  words(`mr mrs ms miss mx dr prof professor sir dame lord lady baroness president vice deputy prime minister chancellor
  chief executive officer operating financial technology ceo cfo coo cto chair chairman chairwoman chairperson director
  managing general secretary attorney sen senator rep representative congressman congresswoman gov governor lt lieutenant
  mayor judge justice king queen prince princess pope bishop archbishop cardinal rev reverend pastor father sister imam
  rabbi sheikh ayatollah gen colonel col major maj captain capt sergeant sgt commander admiral ambassador envoy speaker
  spokesman spokeswoman spokesperson analyst economist lawyer coach manager head leader editor founder sheriff officer
  detective inspector superintendent constable former ex-president acting first interim honourable hon republican
  democratic democrat senior economy finance foreign defence defense interior health energy trade justice transport
  treasury home state press campaign gop aide adviser advisor candidate nominee frontrunner boss trader strategist
  activist commissioner counsel co-founder pollster host comedian actor actress singer author reporter correspondent
  councillor premier alderman delegate`),
);
export const isTitle = (key: string): boolean => TITLES.has(key.replace(/\.$/, ''));

const CALLING_SUFFIX = /(?:man|men|woman|women|person|people|ist|ists|ician|icians|lawyers?|maker|makers|keeper|keepers|holder|holders|worker|workers|owner|owners|leader|leaders|seeker|seekers|writer|writers|runner|runners)$/;
const CALLINGS = new Set(
  words(`aide adviser advisor ally analyst attorney author authority banker baron billionaire boss broker brother
  campaigner candidate carpenter chair challenger chef chief clerk coach colleague commander commentator commissioner
  consultant correspondent council counsel cousin critic daughter delegate democrat deputy designer detective developer
  diplomat director doctor driver economist editor employee engineer envoy executive expert farmer father fisherman
  founder friend governor guard guest guide head historian host husband inspector insider investigator investor
  journalist judge king lawmaker leader legislator manager master mayor member migrant minister mogul monarch mother
  negotiator neighbour neighbor nominee nurse observer officer official operative opponent organiser organizer owner
  parent partner pastor patient physician pilot player policeman politician pollster pope premier president priest
  prince princess professor prosecutor protester queen refugee reporter representative republican researcher resident
  rival scholar scientist secretary senator sheriff shopkeeper singer sister soldier son source speaker star strategist
  student supporter surgeon surrogate survivor teacher teenager trader treasurer trustee vendor veteran victim
  volunteer voter widow wife winner witness worker frontrunner contender incumbent hopeful newcomer passenger
  fundraiser donor activist actress actor comedian banker chancellor ambassador envoy mediator arbitrator caller
  chairman chairwoman`),
);
const singular = (key: string): string => key.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');

/** Whether a word says what a person is: "envoy", "spokesmen". */
export const isCalling = (key: string): boolean =>
  CALLINGS.has(key) || CALLINGS.has(singular(key)) || CALLING_SUFFIX.test(key) || /-(?:president|chief|founder|author|chair|owner)$/.test(key);

const BODIES = new Set(
  words(`company firm bank group government ministry department agency party union campaign court council committee
  commission police army military team administration authorities authority regulator parliament association federation
  statement report letter document draft note memo poll survey newspaper paper magazine article editorial website blog
  filing lawsuit complaint indictment ruling court-filing study budget constitution law bill treaty agreement manifesto
  carrier airline automaker carmaker maker retailer lender utility operator startup business organisation organization
  charity foundation institute university school church club exchange watchdog office bureau board panel site network
  channel station broadcaster fund brokerage insurer producer manufacturer supplier miner coalition alliance cabinet
  kremlin palace embassy sign banner placard poster slogan email tweet post headline text message caption ad
  advertisement video passage paragraph clause section voice crowd audience`),
);
/** Whether a word names what speaks without being a person: "ministry", "statement". */
export const isBody = (key: string): boolean => BODIES.has(key) || BODIES.has(singular(key));

const NO_PERSON = new Set(
  words(`party bank university house street corp corporation inc ltd plc group department ministry times post news
  states kingdom city court committee council union association institute foundation center centre agency company
  committee commission office college school board federation alliance network society church club hotel
  airport airlines airways motors energy capital partners holdings industries journal herald tribune gazette guardian
  telegraph magazine radio television tv press review today daily act law day week month year war convention
  congress senate parliament assembly republic island islands north south east west northern southern eastern western
  america african american european united nations world international national federal central supreme white wall new
  county state states street avenue road river lake sea ocean mountain valley square tower building stadium
  conference summit forum championship cup league series show project programme program fund trust service services
  systems technologies software pharmaceuticals oil gas bay beach coast administration bureau authority intelligence
  army navy force forces police brigade reserve exchange index republicans democrats conservatives labour liberals
  facebook twitter google super tuesday caucus caucuses primary deal tea coalition movement campaign obamacare`),
);
/** Whether a word of a name shows that the name is no person's. */
export const isNoPerson = (key: string): boolean => NO_PERSON.has(key);

export const NAME_CONNECTORS = new Set(words('de da do dos del della di la le van von der den bin ibn al el ter ten y e du'));
export const PRONOUNS = new Set(words('i he she they it we you who which'));
