/** Units of measure and of money, brought to one base unit for each quantity. */

export interface Unit {
  /** The base unit: quantities of one base can be compared. */
  readonly base: string;
  /** How many of the base unit one of it is. */
  readonly factor: number;
}

/** Names as they stand after a number, without a final "s"; "base factor names". */
const TABLE = `
  %      1          %|percent|per cent|percentage point|pct|prozent|pc
  %      0.01       basis point|bp|bps
  point  1          point
  m      1          metre|meter|m
  m      1000       km|kilometre|kilometer|kilometer
  m      1609.344   mile
  m      1852       nautical mile
  m      0.3048     foot|feet|ft
  m      0.9144     yard
  m      0.01       cm|centimetre|centimeter
  m      0.001      mm|millimetre|millimeter
  m      0.0254     inch|inche
  m2     1e6        sq km|square kilometre|square kilometer|sq. km|km2|km²
  m2     2.59e6     square mile|sq mile
  m2     1          square metre|square meter|sq m|sq metre|m2|m²
  m2     1e4        hectare|ha
  m2     4046.86    acre
  m2     0.0929     square foot|square feet|sq ft
  kg     1          kg|kilo|kilogram|kilogramme|kilogramm
  kg     0.001      gram|gramme|g
  kg     1000       tonne|tonnen|metric ton|metric tonne|ton|t
  kg     0.4536     lb|lbs
  kg     0.02835    ounce|oz
  l      1          litre|liter
  l      3.785      gallon
  l      158.987    barrel|bbl
  l      1000       cubic metre|cubic meter
  m/s    0.2778     kph|km/h|kmh|km per hour|kilometres an hour|kilometers an hour|kilometres per hour|kilometers per hour
  m/s    0.447      mph|miles an hour|miles per hour
  m/s    0.5144     knot
  °      1          degree|degrees celsiu|grad|°c
  °F     1          degrees fahrenheit|°f
  W      1e6        megawatt|mw
  W      1e9        gigawatt|gw
  day    1.1574e-5  second
  day    6.944e-4   minute|minuten|min
  day    0.0416667  hour|stunde|stunden|hr
  day    1          day|tag|tage|tagen
  day    7          week|woche|wochen
  day    14         fortnight
  day    30.44      month|monat|monate|monaten
  day    365.25     year|jahr|jahre|jahren
  day    3652.5     decade
  day    36525      century|centurie
  USD    1          dollar|usd|u.s. dollar|us dollar
  EUR    1          euro|eur
  GBP    1          pound|gbp|pound sterling|sterling
  GBP    0.01       penny|pence
  cent   1          cent
  JPY    1          yen
  CNY    1          yuan|renminbi|rmb
  INR    1          rupee|rupees
  crown  1          crown|krona|kronor|krone|kroner|króna|krónur|koruna
  franc  1          franc|swiss franc
  RUB    1          rouble|ruble
  peso   1          peso
  real   1          real|reai
  rand   1          rand
  won    1          won
  lira   1          lira
  PLN    1          zloty
  HUF    1          forint
  KES    1          shilling
  dirham 1          dirham
  riyal  1          riyal
  NGN    1          naira
  THB    1          baht
  MYR    1          ringgit
  IDR    1          rupiah`;

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  hk$: 'HKD',
  nz$: 'NZD',
  s$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  rs: 'INR',
  sh: 'KES',
  ksh: 'KES',
};

const UNITS = new Map<string, Unit>(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', factor = '', ...names] = line.trim().split(/\s+/);
      return names
        .join(' ')
        .split('|')
        .map((name): [string, Unit] => [name, { base, factor: Number(factor) }]);
    }),
);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s\\u00A0-]+');
const longestFirst = [...UNITS.keys()].sort((a, b) => b.length - a.length).map(escaped);

/** Source of an expression for a unit after a number. */
export const UNIT_NAMES = `(?:${longestFirst.join('|')})s?`;
/** Source of an expression for a sign of money before a number. */
export const MONEY_SIGNS = '(?:(?:US|A|C|HK|NZ|S)?\\$|[€£¥₹]|Rs\\.?\\s?|K?Sh)';

/** The unit that what `UNIT_NAMES` found stands for. */
export function unitNamed(name: string): Unit | null {
  const key = name.toLowerCase().replace(/[\s\u00A0-]+/g, ' ');
  return UNITS.get(key) ?? UNITS.get(key.replace(/s$/, '')) ?? null;
}

/** The money that what `MONEY_SIGNS` found stands for. */
export function moneyOf(sign: string): Unit | null {
  const base = SIGNS[sign.toLowerCase().replace(/[.\s]/g, '')];
  return base === undefined ? null : { base, factor: 1 };
}
