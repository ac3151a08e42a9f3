/** Words that deny. English. */

/** A word that turns its clause into the contrary. */
export const isNegator = (key: string): boolean =>
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly)$/.test(key) || /n't$/.test(key);

/** Words after which a negator denies nothing: "not only", "no more than". */
export const isNoDenial = (next: string): boolean =>
  /^(?:only|just|merely|least|more|less|fewer|later|earlier|simply|matter)$/.test(next);

const NEGATIVE =
  /^(?:un\p{L}{4,}|fail\p{L}*|inab\p{L}*|refus\p{L}*|declin\p{L}*|den(?:y|ies|ied|ying|ials?)|reject\p{L}*|lack\p{L}*|absen\p{L}*|avoid\p{L}*|prevent\p{L}*|impossib\p{L}*|insufficien\p{L}*|barely|scarcely|rarely|seldom|few|little|less|far|stop\p{L}*|halt\p{L}*|ceas\p{L}*|miss\p{L}*|with(?:h[eo]ld\p{L}*|out)|secret\p{L}*|rul(?:e|es|ed|ing)|short|instead|rather|exclud\p{L}*|dismiss\p{L}*|disput\p{L}*|doubt\p{L}*|against|resist\p{L}*|spurn\p{L}*|shun\p{L}*|ban\p{L}{0,4}|bar(?:s|red|ring)?|block\p{L}*|forb\p{L}*|stall\p{L}*|silen\p{L}*|mum|away|ignor\p{L}*|neglect\p{L}*|innocen\p{L}*|wrong|false|no-one|yet|beyond|too|anything|anyone|nowhere|contrary|opposite|never|longer|only)$/u;
/** Whether a word may deny without a "not": "failed", "unable", "refused". A wide net: what it holds is no denial lost. */
export const mayDeny = (key: string): boolean => isNegator(key) || NEGATIVE.test(key);
