/** News agencies: the name we give each, the other names it goes by in bylines and credits, and its sites. */

import { matchesOf } from '../base/matches.ts';
import { LETTERS } from './letters.ts';

interface Agency {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hosts: readonly string[];
}

const agency = (name: string, aliases = '', hosts = ''): Agency => ({
  name,
  aliases: aliases === '' ? [] : aliases.split('|'),
  hosts: hosts === '' ? [] : hosts.split(' '),
});

const AGENCIES: readonly Agency[] = [
  agency('Reuters', 'Thomson Reuters|Thomson Reuters Foundation|Reuter', 'reuters.com trust.org'),
  agency('AP', 'Associated Press|The Associated Press|A.P.|AP News', 'apnews.com ap.org'),
  agency('AFP', 'Agence France-Presse|Agence France Presse|AFP News', 'afp.com'),
  agency('UPI', 'United Press International', 'upi.com'),
  agency('Bloomberg', 'Bloomberg News', 'bloomberg.com'),
  agency('Dow Jones', 'Dow Jones Newswires', 'dowjones.com'),
  agency('PA', 'PA Media|Press Association|The Press Association|PA News Agency', 'pamediagroup.com'),
  agency('The Canadian Press', 'Canadian Press', 'thecanadianpress.com'),
  agency('AAP', 'Australian Associated Press', 'aap.com.au'),
  agency('dpa', 'DPA|Deutsche Presse-Agentur|dpa international', 'dpa.com dpa-international.com'),
  agency('APA', 'Austria Presse Agentur|Austria Press Agency', 'apa.at'),
  agency('EFE', 'EFE News|Agencia EFE', 'efe.com'),
  agency('Europa Press', '', 'europapress.es'),
  agency('ANSA', '', 'ansa.it'),
  agency('Adnkronos', '', 'adnkronos.com'),
  agency('Lusa', 'LUSA', 'lusa.pt'),
  agency('Belga', 'BELGA|Belga News Agency', 'belganewsagency.eu belga.be'),
  agency('ANP', 'Algemeen Nederlands Persbureau', 'anp.nl'),
  agency('NTB', 'NTB Scanpix', 'ntb.no'),
  agency('TT', 'TT News Agency', 'tt.se'),
  agency('Ritzau', '', 'ritzau.com'),
  agency('STT', 'STT-Lehtikuva', 'stt.fi'),
  agency('BNS', 'Baltic News Service', 'bns.lt bns.ee'),
  agency('PAP', 'Polish Press Agency', 'pap.pl'),
  agency('CTK', 'ČTK|Czech News Agency', 'ctk.cz ceskenoviny.cz'),
  agency('TASR', '', 'tasr.sk'),
  agency('MTI', 'Hungarian News Agency', 'mti.hu'),
  agency('Agerpres', 'AGERPRES', 'agerpres.ro'),
  agency('BTA', 'Bulgarian News Agency', 'bta.bg'),
  agency('HINA', 'Hina', 'hina.hr'),
  agency('Tanjug', 'TANJUG', 'tanjug.rs'),
  agency('ANA-MPA', 'Athens News Agency|AMNA', 'amna.gr'),
  agency('TASS', 'ITAR-TASS|Itar-Tass', 'tass.com tass.ru'),
  agency('RIA Novosti', 'RIA|RIA-Novosti', 'ria.ru'),
  agency('Interfax', '', 'interfax.com interfax.ru'),
  agency('Sputnik', '', 'sputniknews.com sputnikglobe.com'),
  agency('Ukrinform', '', 'ukrinform.net'),
  agency('Interfax-Ukraine', '', 'interfax.com.ua'),
  agency('Anadolu', 'Anadolu Agency|Anadolu Ajansı|AA', 'aa.com.tr'),
  agency('Xinhua', 'Xinhua News Agency', 'xinhuanet.com news.cn'),
  agency('China News Service', 'CNS|ECNS', 'ecns.cn chinanews.com'),
  agency('CNA', 'Central News Agency|Focus Taiwan', 'focustaiwan.tw cna.com.tw'),
  agency('Kyodo', 'Kyodo News|KYODO', 'kyodonews.net kyodonews.jp'),
  agency('Jiji', 'Jiji Press|JIJI', 'jiji.com'),
  agency('Yonhap', 'Yonhap News Agency|YONHAP', 'yna.co.kr yonhapnews.co.kr'),
  agency('KCNA', 'Korean Central News Agency', 'kcna.kp'),
  agency('PTI', 'Press Trust of India', 'ptinews.com'),
  agency('ANI', 'Asian News International|ANI News', 'aninews.in'),
  agency('IANS', 'Indo-Asian News Service|IANSlife', 'ians.in'),
  agency('UNI', 'United News of India', 'uniindia.com'),
  agency('APP', 'Associated Press of Pakistan', 'app.com.pk'),
  agency('BSS', 'Bangladesh Sangbad Sangstha', 'bssnews.net'),
  agency('UNB', 'United News of Bangladesh', 'unb.com.bd'),
  agency('Antara', 'ANTARA', 'antaranews.com'),
  agency('Bernama', 'BERNAMA', 'bernama.com'),
  agency('PNA', 'Philippine News Agency', 'pna.gov.ph'),
  agency('VNA', 'Vietnam News Agency', 'vnanet.vn'),
  agency('IRNA', 'Islamic Republic News Agency', 'irna.ir'),
  agency('Tasnim', '', 'tasnimnews.com'),
  agency('SPA', 'Saudi Press Agency', 'spa.gov.sa'),
  agency('WAM', 'Emirates News Agency', 'wam.ae'),
  agency('QNA', 'Qatar News Agency', 'qna.org.qa'),
  agency('KUNA', 'Kuwait News Agency', 'kuna.net.kw'),
  agency('MENA', 'Middle East News Agency', 'mena.org.eg'),
  agency('SANA', 'Syrian Arab News Agency', 'sana.sy'),
  agency('NNA', 'National News Agency', 'nna-leb.gov.lb'),
  agency('MAP', 'Maghreb Arabe Presse', 'mapnews.ma'),
  agency('APS', 'Algeria Press Service', 'aps.dz'),
  agency('NAN', 'News Agency of Nigeria', 'nannews.ng'),
  agency('GNA', 'Ghana News Agency', 'gna.org.gh'),
  agency('PANA', 'Panapress', 'panapress.com'),
  agency('Prensa Latina', '', 'prensa-latina.cu plenglish.com'),
  agency('Notimex', '', 'notimex.gob.mx'),
  agency('Télam', 'Telam', 'telam.com.ar'),
  agency('Agência Brasil', 'Agencia Brasil', 'agenciabrasil.ebc.com.br'),
  agency('CNN Wire', 'CNN Newsource|CNN.com Wire Service'),
  agency('Inter Press Service', 'IPS', 'ipsnews.net'),
  agency('Tribune News Service', 'TNS'),
  agency('Newsis', '', 'newsis.com'),
];

/** Names that are also words, places or companies: taken for an agency only where nothing else stands. */
const AMBIGUOUS = new Set(
  'PA AA TT MAP APP UNI MENA CNA CNS APA SPA NAN STT RIA TNS SANA IPS APS Hina Sputnik'.split(' '),
);

/** Shorter names are initials already; "AAP" must not be found in "Aap". */
const LEAST_IN_CAPITALS = 4;

/** A name as it is written, and in capitals. */
const spellings = (name: string): string[] =>
  name.length < LEAST_IN_CAPITALS || AMBIGUOUS.has(name) ? [name] : [name, name.toUpperCase()];

const BY_NAME = new Map(
  AGENCIES.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(spellings).map((alias) => [alias, name])),
);
const BY_HOST = new Map(AGENCIES.flatMap(({ name, hosts }) => hosts.map((host) => [host, name])));

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const LONGEST_FIRST = [...BY_NAME.keys()].filter((name) => !AMBIGUOUS.has(name)).sort((a, b) => b.length - a.length);
const KNOWN = new RegExp(`(?<![\\d${LETTERS}])(?:${LONGEST_FIRST.map(escaped).join('|')})(?![\\d${LETTERS}])`, 'g');
const WIRE_SHAPED =
  /(?:\p{Lu}[\p{L}&'\u2019-]{0,40}\s+){1,3}(?:Newswires?|Wires?|News Agency|News Service|Press Agency|Press Service)(?!\p{L})/gu;

/** The agency that goes by exactly this name (case counts: "Map" is none), or null. */
export const agencyNamed = (name: string): string | null => BY_NAME.get(name.trim()) ?? null;

/** Whether `name` reads like a news agency's, known or not ("Harbour Wire"). */
export const isAgencyLike = (name: string): boolean => agencyNamed(name) !== null || agenciesIn(name).length > 0;

/**
 * The agencies named in `text`, each once, in order; unknown ones as written, where the name says what they are.
 * Meant for credit lines: in prose "Reuters" may be a mere mention.
 */
export function agenciesIn(text: string): string[] {
  const names = matchesOf(KNOWN, text).map(([alias]) => BY_NAME.get(alias) ?? alias);
  if (names.length > 0) return [...new Set(names)];
  return [...new Set(matchesOf(WIRE_SHAPED, text).map(([name]) => name.replace(/^The\s+/, '')))];
}

/** The agency whose site `host` ("www.reuters.com") is, or null. */
export function agencyOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = BY_HOST.get(labels.slice(i).join('.'));
    if (name !== undefined) return name;
  }
  return null;
}
