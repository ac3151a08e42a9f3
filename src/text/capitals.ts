/** Languages that write every noun like a name: there a capital tells nothing. */
const CAPITAL_NOUNS = /^(?:de|lb|nds)\b/i;

/** Whether a capital within a sentence shows a name; `language` is a BCP 47 tag. */
export const capitalsAreNames = (language: string | null): boolean => !CAPITAL_NOUNS.test(language ?? '');
