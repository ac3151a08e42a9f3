/** The words by which news English says that something is not certain, or only on a condition. */

import { matchesOf } from '../base/matches.ts';
import { type Span, span } from '../base/span.ts';

/** An adverb that may belong to any word beside it. */
export const LOOSE = /^(?:possibly|perhaps|potentially|apparently|likely|probably|presumably)$/;

/** How sure: `possible` leaves it open, `likely` expects it. */
export type Certainty = 'possible' | 'likely';

/** A hedge of an original: what stands after it up to the clause's end is what it governs. */
export interface Hedge extends Span {
  readonly certainty: Certainty;
}

const POSSIBLE =
  /\b(?:may|might|could)\b(?!\s+(?:not|no|also not|have been expected)\b)(?:\s+(?:have been|have|be|also|still|yet|even|well|eventually|soon|ultimately))*|\b(?:possibly|perhaps|potentially|allegedly|reportedly|apparently|purportedly|alleged(?:\s+to)?|accused (?:by [\w .']+ )?of|charged with|suspected(?:\s+(?:of|to(?:\s+have)?))?|on suspicion (?:that|of)|(?:appear|seem)(?:s|ed)? to|(?:believed|thought|understood|rumou?red|said) to(?:\s+have)?|threaten(?:s|ed|ing) to|(?:consider|weigh|mull|contemplat|study|explor)ing|in talks to|a (?:possible|potential))\b/g;
const LIKELY =
  /\b(?:likely(?:\s+to)?|probably|presumably|(?:expect(?:s|ed)?|forecasts?|(?:predict|project|estimat)ed) to|plan(?:s|ned|ning)? to|(?:hop|aim|intend|seek|propos)(?:es?|s|ed|ing)? to|preliminary|tentative|provisional|preliminarily|provisionally|tentatively|in principle)\b/g;
const CONDITION =
  /(?<!\b(?:as|even|asked|wonder(?:ed|ing)?|only|what|and|or|see|know|known|sure|clear|question) )\b(?:if(?! (?:not|any|only|anything|necessary|needed|possible|required|appropriate|so|ever|at all)\b)|unless|(?<!\b(?:has|have|had|already|also|be|been|being|is|are|was|were|he|she|it|they|who|which) )provided(?: that)?(?! (?:by|to|for|with|a|an|the \w+ (?:with|to)|no|[$\u20ac\u00a3]?\d))|providing that|on (?:the )?condition that|as long as|so long as|assuming|subject to|conditional (?:on|upon)|contingent (?:on|upon)|(?<!\b(?:is|are|was|were|be|been|still|now|the|a|currently|remains?|remained|long) )pending)\b/gi;

/** What leaves a page's clause open, in whatever words. */
const OPEN =
  /\b(?:may|might|could|can|would|should|possib\w*|perhaps|maybe|potential\w*|conceivabl\w*|alleg\w*|reported(?:ly)?|apparent(?:ly)?|purported\w*|supposed\w*|suspect\w*|suspicion\w*|appear\w*|seem\w*|believ\w*|thought|thinks?|understood|rumou?r\w*|said to|accus\w*|claim\w*|threat\w*|risk\w*|consider\w*|weigh\w*|mull\w*|explor\w*|in talks|likel\w*|unlikely|probab\w*|presum\w*|expect\w*|predict\w*|project(?:s|ed|ing|ion|ions)|estimat\w*|anticipat\w*|foresee\w*|foresaw|envisag\w*|pencil\w*|reckon\w*|guess\w*|count(?:s|ing) on|bank(?:s|ing) on|bet(?:s|ting)?|hop(?:es?|ed|ing)|aim\w*|intend\w*|intent\w*|mean(?:s|t)? to|want(?:s|ed)?(?: to)?|wish\w*|seek\w*|propos\w*|plan(?:s|ned|ning)?|look(?:s|ed|ing)? (?:to|set|likely|like)|eye(?:d|ing)|(?<!\b(?:set|his|her|their|its|the|all|public|in) )eyes|prelimin\w*|tentativ\w*|provisional\w*|in principle|whether|if|unless|provided|providing|assuming|subject to|conditional|contingent|pending|hing\w*|depend\w*|as long as|liable|fear\w*|worr\w*|doubt\w*|uncertain\w*|unclear|unconfirmed|so-called|would-be|exclud\w*|rul\w* out|charg(?:es?|ed|ing)|indict\w*|prosecut\w*|den(?:y|ies|ied)|scope|danger|chance|prospect|in the running|candidate|ask(?:s|ed|ing)?|question\w*|perceiv\w*|deem\w*|tend\w*|suggest\w*|indicat\w*|hint\w*|in (?:the )?eyes|ostensibl\w*|forecast\w*|outlook|target\w*|goal|try|trying|tries|tried|attempt\w*|eventual\w*|sooner or later|due|scheduled|agreed to|pledg\w*|promis\w*|vow\w*|sought|up for|at stake|prepar\w*|ready to|on the table|pressing|call(?:s|ed|ing) for|urg\w*|demand\w*|allow\w*|able|entitle\w*|permit\w*|lets?|free to|optional|option|right to|enabl\w*)\b/i;
/** Stronger than what is merely possible, weaker than a fact. */
const ON_COURSE = /\b(?:set to|poised to|on course|on track|bound to|going to|to be)\b/i;

function found(text: string, at: Span, expression: RegExp): Span[] {
  return matchesOf(expression, text.slice(at.start, at.end)).map((match) => {
    const start = at.start + match.index;
    return span(start, start + match[0].length);
  });
}

/** The hedges in a stretch of an original, in order. */
export function findHedges(text: string, at: Span): Hedge[] {
  const possible = found(text, at, POSSIBLE).map((place): Hedge => ({ certainty: 'possible', ...place }));
  const likely = found(text, at, LIKELY).map((place): Hedge => ({ certainty: 'likely', ...place }));
  return [...possible, ...likely].sort((a, b) => a.start - b.start);
}

/** The words that begin a condition ("if", "provided", "subject to") in a stretch. */
export const findConditions = (text: string, at: Span): Span[] => found(text, at, CONDITION);

/** Whether a page's clause leaves open what the original called possible or likely. */
export const isLeftOpen = (clause: string, certainty: Certainty): boolean =>
  OPEN.test(clause) || (certainty === 'likely' && ON_COURSE.test(clause));

/** Whether the sentence says on what condition something is so, in whatever words. */
export const isConditional = (sentence: string): boolean =>
  /\b(?:if|unless|provided|providing|assuming|should|were|once|when|until|in case|in the event|subject|conditional|contingent|pending|depend\w*|hing\w+|as long as|so long as|need(?:s|ed)?|requir\w*)\b/i.test(
    sentence,
  );

/** "may", "might", "could": less sure than "would". */
export const isModal = (hedge: string): boolean => /^(?:may|might|could)\b/.test(hedge);

export const withoutWould = (words: string): string => words.replace(/\bwould\b|(?<=\w)['\u2019]d\b/g, '');

/** A page's sentence without the words that make a condition, inverted ones too ("should he go"). */
export const withoutConditions = (words: string): string =>
  words.replace(
    /\b(?:if|unless|provided|providing|assuming|subject to|conditional|contingent|pending|as long as|should)\b/gi,
    '',
  );

/** Whether words hold what states a fact or a certain future before a verb. */
export const isFirm = (words: string): boolean =>
  /\b(?:will|would|shall|is|are|was|were|has|have|had|to|does|do|did)\b|(?<=\w)['\u2019](?:ll|d|re)\b/i.test(words);

/** Whether words foretell: "will be fined". */
export const isForetold = (words: string): boolean => /\b(?:will|shall|going to)\b|(?<=\w)['\u2019]ll\b/i.test(words);

/** Whether a hedge says what others hold against somebody. */
export const isAllegation = (hedge: string): boolean =>
  /^(?:accused|charged|suspected|alleged|on suspicion)\b/.test(hedge);
