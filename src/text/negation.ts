/** Words that deny. English. */

/** A word that turns its clause into the contrary. */
export const isNegator = (key: string): boolean =>
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly)$/.test(key) || /n't$/.test(key);

/** Words after which a negator denies nothing: "not only", "no more than". */
export const isNoDenial = (next: string): boolean =>
  /^(?:only|just|merely|least|more|less|fewer|later|earlier|simply|matter)$/.test(next);
