/**
 * The rules by which this version divides text into words, as a number: the hash of the words of a text that goes
 * through them all (a test has it). A pack made by other rules would find nothing, and say so as if there were nothing:
 * each states the rules that made it.
 */
export const WORD_RULES = 3576311765;
