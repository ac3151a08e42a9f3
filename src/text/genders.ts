/** What English words and given names say of a person's gender: only ever taken to rule a person out for "he" or "she". */

export type Gender = 'male' | 'female';

const MALE_NAMES = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
  nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
  jerry tyler aaron jose adam nathan henry peter zachary douglas kyle noah ethan jeremy walter christian keith roger
  austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
  willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip phillip ted ben bernie bill bob jim tom
  tim mike dan dave steve ken ron chris jeff greg barack mitt marco rand newt rick rudy jeb lindsey mitch harry chuck
  martin simon ian neil graham hans jean pierre luis carlos jorge pedro miguel antonio francisco giovanni marco luca
  mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim abdullah khalid vladimir dmitry sergei ivan igor
  alexei mikhail nikolai boris anton johan lars erik jens sven olaf andrei marek piotr jan pawel tomasz raj ravi sanjay
  amit rahul narendra wei jun hiroshi kenji shinzo taro mustafa recep joshua luca ilya nikita`.split(/\s+/),
);
const FEMALE_NAMES = new Set(
  `mary patricia jennifer elizabeth susan jessica sarah karen nancy lisa betty margaret ashley kimberly emily michelle
  carol melissa deborah stephanie dorothy rebecca sharon kathleen amy shirley brenda catherine katherine christine janet
  ruth maria heather diane virginia julie joyce victoria kelly joan evelyn lauren judith megan cheryl martha frances
  hannah jacqueline ann anne jean alice kathryn gloria teresa doris sara janice grace judy abigail beverly denise
  marilyn amber madison danielle brittany diana jane lori tiffany natalie kayla hillary carly kellyanne ivanka melania
  angela theresa nikki elise fiona helen claire emma sophie lucy chloe rachel laura anna julia ingrid astrid birgit
  annika sigrid fatima aisha leila mei yuki sonia priya chelsea debbie donna jill elena olga irina svetlana`.split(
    /\s+/,
  ),
);
const MALE_WORD =
  /^(?:mr|sir|lord|he|his|him|himself|king|prince|father|son|brother|husband|widower|[a-z]*(?:business|police|sports|fire|fisher|noble|gentle|clergy)man|man|actor|boy|archbishop|pope)$/;
const FEMALE_WORD =
  /^(?:mrs|ms|miss|lady|dame|baroness|she|her|herself|queen|princess|mother|daughter|sister|wife|widow|[a-z]*woman|actress|girl)$/;

export function genderOfWord(key: string): Gender | null {
  if (FEMALE_WORD.test(key)) return 'female';
  return MALE_WORD.test(key) ? 'male' : null;
}

/** By the given name, the first word of `name`; null where it does not tell. */
export function genderOfName(name: string): Gender | null {
  const given = (name.split(/[\s-]/)[0] ?? '').toLowerCase();
  if (FEMALE_NAMES.has(given)) return 'female';
  if (MALE_NAMES.has(given)) return 'male';
  return null;
}
