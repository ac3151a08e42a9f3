/** How large a place is by its English name: a city stands for its country, so only places of one size are two. */

export type PlaceSize = 'continent' | 'country' | 'region' | 'place';

const CONTINENTS = new Set(['africa', 'america', 'asia', 'europe', 'oceania', 'middle east', 'latin america']);
/** The regions that news English names without their country. */
const REGIONS = new Set(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|
  kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|
  new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|
  south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|alberta|manitoba|
  ontario|saskatchewan|nova scotia|british columbia|england|scotland|wales|northern ireland|queensland|tasmania|bavaria|
  catalonia|sicily|siberia|punjab|kerala|gujarat`
    .split('|')
    .map((name) => name.trim()),
);
/** Names that news English prefers to the standard's. */
const OTHER_COUNTRIES = [
  'Britain',
  'Burma',
  'Ivory Coast',
  'Macedonia',
  'Turkey',
  'U.S',
  'US',
  'UK',
  'Korea',
  'Czech Republic',
];

let countries: Set<string> | undefined;

/** The countries' names in English, as the platform's language data has them. */
function countryNames(): Set<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  return new Set([...all, ...OTHER_COUNTRIES].map((name) => name.toLowerCase()));
}

export function sizeOf(name: string): PlaceSize {
  const key = name.toLowerCase();
  if (CONTINENTS.has(key)) return 'continent';
  if (REGIONS.has(key)) return 'region';
  countries ??= countryNames();
  return countries.has(key) ? 'country' : 'place';
}
