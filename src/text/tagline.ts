/**
 * Credit lines of news copy: "(Reporting by A in X; Editing by B)", "With inputs from agencies", "Agencies", "- Reuters",
 * "Associated Press writer A in X contributed to this report.", "© 2019 The Associated Press. All rights reserved."
 *
 * A line is a credit only as a whole: what stands after "by" or "from" must be a list of names, with no prose left over.
 */

import { agenciesIn, agencyNamed } from './agencies.ts';

const MOST_WORDS = 90;
const WRAPPING = /^[\s([{*\u2022_\u2010-\u2015-]+|[\s)\]}*_]+$/gu;
const CLAUSE_END = /\s*(?:;|\.(?=\s|$)|\|)\s*/;
const LIST_SEPARATOR = /\s*(?:[,/;|&+]|\band\b)\s*/;

const ROLE =
  '(?:additional |further |extra |original |agency )?(?:reporting|reports?|reported|writing|written|editing|edited|compiled|' +
  'compilation|text|story|words|translation|translated|production|produced|research|polling|source|sources|via|credit)';
const LATER_ROLE = `(?:${ROLE}|graphics?|graphic|photos?|photography|video|data)`;
const rolesOf = (role: string): RegExp => new RegExp(`^${role}(?:(?:,| and|, and| &) ${LATER_ROLE})*(?:\\s*:|\\s+(?:by|from|with))\\s*`, 'i');
const FIRST_ROLE = rolesOf(ROLE);
const NEXT_ROLE = rolesOf(LATER_ROLE);
const SHARED = /^\s*(?:and )?(?:with|includes?|from|compiled from|compiled with|contains)\s+(?:some |any )?(?:(?:additional|further|added|other|news|wire|agency|agencies'?|syndicated)\s+)*(?:inputs?|reporting|reports?|contributions?|files?|material|information|text|copy|agency|agencies|wires?|services?)\b(?:\s+(?:from|by|of))?\s*/i;

const AGENCY_WORD =
  /^(?:(?:from |by |via |with )?(?:the )?(?:(?:news|wire|other|foreign|international|various|press)\s+)?(?:agenc(?:y|ies)|wires?|wire services?|services|wire reports?|agency (?:inputs?|reports?)))$/i;
const STAFF = /^(?:.{0,40}\b)?(?:staff|desk|bureau|team|correspondents?|reporters?|writers?)$/i;

const CONTRIBUTED = /\bcontributed(?:\s+[\w\s]{0,30})?(?:\s+to\s+(?:this|the)\s+(?:report|story|article|piece|dispatch)\b.{0,40})?\.?$/i;
const REPORTED_FROM = /^((?:\S+\s){1,8}?)reported from\s+(.+)$/;
const COPYRIGHT = /^(?:\u00A9|\(c\)|copyright\b)/i;
const SYNDICATED =
  /\b(?:from|via|by|through)\s+(?:an?\s+|the\s+)?(?:syndicated|wire|agency|news agency|third[- ]party)[\w\s-]{0,20}\bfeed\b|\bnot been edited by\b|\btrust principles\b|^(?:this|a version of this|the)\s+(?:\w+\s)?(?:story|article|report|piece|content)\b.{0,60}\b(?:originally|first|also)\s+(?:published|appeared|posted)\b|\bmaterial from\b.{2,60}\bwas used in this\b/i;

const NAME_WORD = /^(?:["'\u2018\u2019\u201C(]*[\p{Lu}\p{Lo}\p{N}@][^\s]*)$/u;
const NAME_CONNECTOR =
  /^(?:and|in|at|for|of|the|with|by|from|on|our|an?|de|del|della|da|dos|van|von|der|den|bin|bint|al|el|ibn|la|le|di|du|y|e|ter|zu|agency|agencies|wires?|services?|inputs?|news|other|staff|writers?|reporters?|correspondents?|chief|editors?|bureau|newsroom|desk|team|reports?|additional|reporting|&|[/\u2013\u2014-])[,.)]*$/iu;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function isNameList(text: string): boolean {
  return wordsOf(text.replace(/[,;/]/g, ' ')).every((word) => NAME_WORD.test(word) || NAME_CONNECTOR.test(word));
}

/** "Reuters", "AFP/Reuters", "Agencies", "Herald staff, agencies". */
function isAgencyList(line: string): boolean {
  const parts = line.replace(/^(?:by|from|via|source:?)\s+/i, '').replace(/\.$/, '').split(LIST_SEPARATOR);
  const isSource = (part: string): boolean => agencyNamed(part) !== null || AGENCY_WORD.test(part);
  return parts.length <= 6 && parts.some(isSource) && parts.every((part) => isSource(part) || STAFF.test(part));
}

function isShared(line: string): boolean {
  const introduction = SHARED.exec(line)?.[0];
  return introduction !== undefined && isNameList(line.slice(introduction.length));
}

/** "Reporting by A in X; Editing by B", "A in X. Additional reporting: Reuters". */
function isRoleList(line: string): boolean {
  const clauses = line.split(CLAUSE_END).filter((clause) => clause !== '');
  const rest = clauses.map((clause, i) => clause.replace(i === 0 ? FIRST_ROLE : NEXT_ROLE, ''));
  const hasRole = clauses.some((clause) => FIRST_ROLE.test(clause));
  return hasRole && rest.every((names) => isNameList(names) || isShared(names) || isAgencyList(names));
}

function isContribution(line: string): boolean {
  if (CONTRIBUTED.test(line)) return /\bto (?:this|the) \w+/i.test(line) || isNameList(line.replace(CONTRIBUTED, ''));
  const reported = REPORTED_FROM.exec(line);
  return reported !== null && isNameList(reported[1] ?? '') && isNameList(reported[2] ?? '');
}

/** Whether a whole paragraph is a credit line and no prose. */
export function isTagline(paragraph: string): boolean {
  const count = wordsOf(paragraph).length;
  const line = paragraph.replace(WRAPPING, '');
  if (line === '' || count > MOST_WORDS) return false;
  if (isAgencyList(line) || isShared(line) || isRoleList(line)) return true;
  if (count <= 60 && (isContribution(line) || COPYRIGHT.test(line))) return true;
  return count <= 45 && SYNDICATED.test(line);
}

/** The agencies that a credit line names, each once; empty where it names none ("With inputs from agencies"). */
export function agenciesOfTagline(line: string): string[] {
  const parts = line.replace(WRAPPING, '').replace(/\.$/, '').split(LIST_SEPARATOR);
  const alone = parts.map(agencyNamed).filter((name) => name !== null);
  return [...new Set([...agenciesIn(line), ...alone])];
}

const BYLINE = /^(?:(?:story|words|text|report|reporting|posted|written|published|from)\s+)?by:?\s+(?=\S)/i;

/** Whether a whole line says who wrote the story: "By Jane Doe, chief reporter". */
export function isByline(line: string): boolean {
  const start = BYLINE.exec(line)?.[0];
  if (start === undefined || wordsOf(line).length > 20) return false;
  return isNameList(line.slice(start.length).replace(/[|\u00B7\u2022]/g, ',').replace(/\.$/, ''));
}

/** Whether a credit line says that the copy is from agencies, by name or not. */
export function namesSource(line: string): boolean {
  const parts = line.replace(WRAPPING, '').replace(/\.$/, '').split(LIST_SEPARATOR);
  return agenciesOfTagline(line).length > 0 || parts.some((part) => AGENCY_WORD.test(part)) || isShared(line.replace(WRAPPING, ''));
}
