/** Words that deny. English. */

/** A word that turns its clause into the contrary. */
export const isNegator = (key: string): boolean =>
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly)$/.test(key) || /n't$/.test(key);

/** Words after which a negator denies nothing: "not only", "no more than". */
export const isNoDenial = (next: string): boolean =>
  /^(?:only|just|merely|least|more|less|fewer|later|earlier|simply|matter)$/.test(next);

const NEGATIVE =
  /^(?:un\w{4,}|fail\w*|inab\w*|refus\w*|declin\w*|den(?:y|ies|ied|ying|ials?)|reject\w*|lack\w*|absen\w*|avoid\w*|prevent\w*|impossib\w*|insufficien\w*|barely|scarcely|rarely|seldom|few|little|less|far|stop\w*|halt\w*|ceas\w*|miss\w*|with(?:h[eo]ld\w*|out)|secret\w*|rul(?:e|es|ed|ing)|short|instead|rather|exclud\w*|dismiss\w*|disput\w*|doubt\w*|against|resist\w*|spurn\w*|shun\w*|ban\w{0,4}|bar(?:s|red|ring)?|block\w*|forb\w*|stall\w*|silen\w*|mum|away|ignor\w*|neglect\w*|innocen\w*|wrong|false|no-one|yet|beyond|too|anything|anyone|nowhere|contrary|opposite|never|longer|only)$/;
/** Whether a word may deny without a "not": "failed", "unable", "refused". A wide net: what it holds is no denial lost. */
export const mayDeny = (key: string): boolean => isNegator(key) || NEGATIVE.test(key);
