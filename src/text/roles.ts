/** English words that stand beside names or in their place: titles, callings, bodies; and what shows that a name is no person's. */

const words = (list: string): string[] => list.trim().split(/\s+/);

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

const CALLING_SUFFIX =
  /(?:man|men|woman|women|person|people|ist|ists|ician|icians|lawyers?|maker|makers|keeper|keepers|holder|holders|worker|workers|owner|owners|leader|leaders|seeker|seekers|writer|writers|runner|runners)$/;
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
  CALLINGS.has(key) ||
  CALLINGS.has(singular(key)) ||
  CALLING_SUFFIX.test(key) ||
  /-(?:president|chief|founder|author|chair|owner)$/.test(key);

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
