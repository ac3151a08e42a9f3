declare const brand: unique symbol;

/** A number that must not be mixed with other numbers. */
export type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Index of a word in a text's list of words. */
export type WordIndex = Branded<'WordIndex'>;

/** UTF-16 code units from a text's beginning. */
export type CodeUnit = Branded<'CodeUnit'>;

/** A document's number within its pack, from 0. */
export type DocId = Branded<'DocId'>;

/** An unsigned 32-bit hash of a word or of several. */
export type Hash32 = Branded<'Hash32'>;
