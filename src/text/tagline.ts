/**
 * Credit lines of news copy: "(Reporting by A in X; Editing by B)", "With inputs from agencies", "Agencies", "- Reuters",
 * "Associated Press writer A in X contributed to this report.", "© 2019 The Associated Press. All rights reserved."
 *
 * A line is a credit only as a whole: what stands after "by" or "from" must be a list of names, with no prose left over.
 */

import { agenciesIn, agencyNamed } from './agencies.ts';

const MOST_LENGTH = 600;
const MOST_BYLINE_WORDS = 20;
const MOST_SENTENCE_WORDS = 60;
const MOST_SIGNED_WORDS = 10;

/** The end is tried from the first of a row only: a page may have a row without end. */
const WRAPPING = /^[\s([{*~/|\u2022_\u2010-\u2015-]+|(?<![\s)\]}*_])[\s)\]}*_]+$/gu;
const CLAUSE_END = /\s*(?:;|\.(?=\s|$)|\|)\s*/;
const SENTENCE_END = /(?<=\p{Ll}[.!?])\s+(?=\p{Lu})/u;
/** Addresses and telephone numbers, as wires add them for editors. */
const CONTACT = /^(?:\S+@\S+|[+(]?\d[\d\s()+-]{6,}|(?:twitter|x|messaging)\s*:?\s.*|@\w+)$/i;
const LIST_SEPARATOR = /\s*(?:[,/;|&+]|\band\b)\s*/;

const FIRST_ROLES = new Set(
  `reporting report reports reported writing editing edited compiled compilation text story words translation translated
  production produced source sources via credit`.split(/\s+/),
);
const LATER_ROLES = new Set([
  ...FIRST_ROLES,
  ...'graphic graphics photo photos photography video data research polling'.split(' '),
]);
const FIRST_ROLE = new RegExp(`\\b(?:${[...FIRST_ROLES].join('|')})\\b`, 'i');
/** "Additional reporting and editing by ", up to the name. */
const ROLES = /^([a-z][a-z ,&]+?)(?:\s*:|\s+(?:by|from|with)\b:?)\s*/i;
const ROLE_SEPARATOR = /, and |, | and | & /;
const ROLE_KIND = /^(?:additional|further|extra|original|agency) /;
const MERE_SOURCE = /^(?:sources?|via|credit|text|story|words)\b/i;

const CONTRIBUTION =
  "(?:(?:additional|further|added|other|news|wire|agency|agencies'?|syndicated|some|any)\\s+)*" +
  '(?:inputs?|reporting|reports?|contributions?|assistance|files?|material|information|text|copy|agency|agencies|wires?|services?)';
const SHARED = new RegExp(
  `^(?:and )?(?:(?:with|includes?|from|contains|compiled (?:from|with)|adapted from)\\s+(?:an?\\s+)?${CONTRIBUTION}\\b(?:\\s+(?:from|by|of))?|inputs?\\s*(?:from|by|:))\\s*`,
  'i',
);
const WITH_NAMED = /^(?:and )?(?:with|from)\s+(.+?)(?:\s+(?:inputs?|reports?|feeds?|copy))?$/i;

/** The same in other languages, and "Additional reporting AFP": only where nothing but agencies follow. */
const MERELY_NAMED =
  /^(?:(?:additional|further) reporting|avec|mit(?: material)?(?: von| der)?|con (?:informaci\u00F3n|informaciones) de|com informa\u00E7\u00F5es d[aeo]s?|fonte|fuente|quelle|bron)\s*:?\s+(.+)$/i;

const AGENCY_WORD =
  /^(?:(?:from |by |via |with )?(?:the )?(?:(?:news|wire|other|foreign|international|various|press)\s+)?(?:agenc(?:y|ies)|wires?|wire services?|services|wire reports?|agency (?:inputs?|reports?)))$/i;
/** What follows an agency's name and adds nothing to it. */
const WIRE_OF = /\s+(?:news ?)?(?:wires?|staff|newsroom)$/i;
const STAFF = /^(?:.{0,40}\b)?(?:staff|desk|bureau|team|correspondents?|reporters?|writers?)$/i;

const CONTRIBUTED =
  /\bcontributed(?: (?:additional )?(?:reporting|writing|research|material|information))?(?: (?:to|for) this (?:report|story|article|piece|dispatch)(?: (?:from|in) .{1,40})?)?\.?$/i;
const CONTRIBUTION_WORD = /\bcontributed\b|\breported from\b/i;
const REPORTED_FROM = /^((?:\S+\s){1,8}?)reported from\s+(.+)$/;
const COPYRIGHT = /^(?:\u00A9|\(c\)|copyright\s+(?:\u00A9|\(c\)|\d{4}|by\b|the\b))/i;
const HOUSE_RULES = /^our standards:|\btrust principles\.?$/i;
const FEED =
  /\b(?:from|via|by|through|part of)\s+(?:an?\s+|the\s+)?(?:auto-?generated\s+)?(?:syndicated?|wire|agency|news agency|third[- ]party)[\w\s-]{0,20}\b(?:feed|source)\b|\bnot been edited by\b|\b(?:material|information) from\b.{2,60}\bwas used in this \w+\W*$/i;
const COPY =
  '(?:[Tt]his|[Tt]he above|[Aa] version of this)\\s+(?:\\w+\\s)?(?:story|article|report|piece|content|news)\\b';
const FIRST_ELSEWHERE = new RegExp(
  `^${COPY}.{0,60}\\b(?:originally|first|also)\\s+(?:published|appeared|posted)\\s+(?:by|on|in|at)\\s+(?:the\\s+)?["\u201C]?\\p{Lu}`,
  'u',
);
/** Sentences of this kind are disclosures where they name an agency. */
const MADE_ELSEWHERE = new RegExp(
  `^${COPY}.{0,40}\\b(?:produced|first published|provided|supplied|distributed|translated|syndicated|republished|includes (?:reporting|material))\\b` +
    '|^read the original (?:article|story|report)\\b|^published under\\b.{0,40}\\b(?:agreement|licen[cs]e|partnership) with\\b',
  'i',
);

const NAME_WORD = /^["'\u2018\u2019\u201C(]*[\p{Lu}\p{Lo}\p{N}@]\S*$/u;
const NAME_CONNECTOR = new RegExp(
  '^(?:and|in|at|for|of|the|with|by|from|on|our|an?|de|del|della|da|dos|van|von|der|den|bin|bint|al|el|ibn|la|le|di|du|y|e|ter|zu|' +
    'agency|agencies|wires?|services?|inputs?|news|other|staff|writers?|reporters?|correspondents?|chief|editors?|bureau|newsroom|' +
    'desk|team|reports?|additional|reporting|writing|editing|&|[/\\u2013\\u2014-])[,.)]*$',
  'iu',
);
const BYLINE = /^(?:(?:story|words|text|report|reporting|posted|written|published|from)\s+)?by:?\s+(?=\S)/i;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const unwrapped = (line: string): string => line.replace(WRAPPING, '');
const partsOf = (line: string): string[] => line.replace(/\.$/, '').split(LIST_SEPARATOR);
const isSource = (part: string): boolean => agencyNamed(part.replace(WIRE_OF, '')) !== null || AGENCY_WORD.test(part);

function isNameList(text: string): boolean {
  const words = wordsOf(text.replace(/[,;/]/g, ' '));
  return words.every((word) => NAME_WORD.test(word) || NAME_CONNECTOR.test(word));
}

const isSourceOrStaff = (part: string): boolean => isSource(part) || STAFF.test(part);

/** "Reuters", "AFP/Reuters", "Agencies", "Herald staff, agencies". */
function isAgencyList(line: string): boolean {
  const list = line.replace(/^(?:by|from|via|with|source:?)\s+/i, '');
  // Most lines are prose: their first part tells.
  if (!list.split(LIST_SEPARATOR, 1).every((part) => isSourceOrStaff(part.replace(/\.$/, '')))) return false;
  const parts = partsOf(list);
  return parts.length <= 6 && parts.some(isSource) && parts.every(isSourceOrStaff);
}

/** "With inputs from agencies", "With additional reporting by Reuters", "With PTI inputs". */
function isShared(line: string): boolean {
  const introduction = SHARED.exec(line)?.[0];
  if (introduction !== undefined && isNameList(line.slice(introduction.length))) return true;
  const named = (WITH_NAMED.exec(line) ?? MERELY_NAMED.exec(line))?.[1];
  return named !== undefined && partsOf(named).every(isSource);
}

/** How long the roles are that a clause begins with, in UTF-16 code units; 0 where it begins otherwise. */
function rolesLength(clause: string, first: ReadonlySet<string>): number {
  const [introduction = '', roles = ''] = ROLES.exec(clause) ?? [];
  const areRoles = roles
    .toLowerCase()
    .split(ROLE_SEPARATOR)
    .every((role, i) => (i === 0 ? first : LATER_ROLES).has(role.replace(ROLE_KIND, '')));
  return areRoles ? introduction.length : 0;
}

/** "Reporting by A in X; Editing by B", "A in X. Additional reporting: Reuters". */
function isRoleList(line: string): boolean {
  if (!FIRST_ROLE.test(line)) return false;
  if (MERE_SOURCE.test(line) && agenciesOfTagline(line).length === 0) return false;
  const clauses = line.split(CLAUSE_END).filter((clause) => clause !== '' && !CONTACT.test(clause));
  const names = clauses.map((clause, i) => clause.slice(rolesLength(clause, i === 0 ? FIRST_ROLES : LATER_ROLES)));
  const hasRole = clauses.some((clause) => rolesLength(clause, FIRST_ROLES) > 0);
  return hasRole && names.every((part) => isNameList(part) || isShared(part) || isAgencyList(part));
}

/** "A reported from X.", "Associated Press writer B in Y contributed to this report." */
function isContribution(sentence: string): boolean {
  const reported = REPORTED_FROM.exec(sentence);
  if (reported) return isNameList(reported[1] ?? '') && isNameList(reported[2] ?? '');
  if (!CONTRIBUTED.test(sentence)) return false;
  const who = sentence.replace(CONTRIBUTED, '').trim();
  return / this \w+/.test(sentence) || (isNameList(who) && wordsOf(who).length > 1);
}

const areContributions = (line: string): boolean =>
  CONTRIBUTION_WORD.test(line) && line.split(SENTENCE_END).every(isContribution);

/** Whether a whole paragraph is a credit line and no prose. */
export function isTagline(paragraph: string): boolean {
  if (paragraph.length > MOST_LENGTH) return false;
  const line = unwrapped(paragraph);
  if (line === '') return false;
  if (isAgencyList(line) || isShared(line) || isRoleList(line)) return true;
  const isNotice = COPYRIGHT.test(paragraph) || HOUSE_RULES.test(line) || areContributions(line);
  return isNotice && wordsOf(paragraph).length <= MOST_SENTENCE_WORDS;
}

/** Whether a whole paragraph is a sentence that tells where the copy is from ("… published from a syndicated feed."). */
export function isDisclosure(paragraph: string): boolean {
  const line = unwrapped(paragraph);
  return (
    (FEED.test(paragraph) ||
      FIRST_ELSEWHERE.test(line) ||
      (MADE_ELSEWHERE.test(line) && agenciesIn(line).length > 0)) &&
    wordsOf(paragraph).length <= MOST_SENTENCE_WORDS
  );
}

/** Whether a whole line says who wrote the story: "By Jane Doe, chief reporter". */
export function isByline(line: string): boolean {
  const start = BYLINE.exec(line)?.[0];
  if (start === undefined || wordsOf(line).length > MOST_BYLINE_WORDS) return false;
  return isNameList(
    line
      .slice(start.length)
      .replace(/[|\u00B7\u2022]/g, ',')
      .replace(/\.$/, ''),
  );
}

/** Whether a whole line is names and an agency's among them ("Jane Doe, Reuters"): a byline where one can stand. */
export function isSigned(line: string): boolean {
  const parts = line.split(/\s*[,|\u00B7\u2022]\s*/);
  return (
    wordsOf(line).length <= MOST_SIGNED_WORDS &&
    parts.length > 1 &&
    parts.some(isSource) &&
    isNameList(line.replace(/[|\u00B7\u2022]/g, ','))
  );
}

/** The agencies that a credit line names, each once; empty where it names none ("With inputs from agencies"). */
export function agenciesOfTagline(line: string): string[] {
  const alone = partsOf(unwrapped(line))
    .map((part) => agencyNamed(part.replace(/^(?:.*:|by|from|via|with)\s+/i, '')))
    .filter((name) => name !== null);
  return [...new Set([...agenciesIn(line), ...alone])];
}
