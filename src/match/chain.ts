/**
 * Which sentence of the originals each sentence of the page comes from, by content and by context.
 *
 * A rewritten page follows its source: sentence after sentence, in much the same order. So the page is decoded as the
 * walk of a hidden Markov model over the originals' sentences (Jing & McKeown 1999 decompose summaries in this way;
 * Vogel et al. 1996 align translations), with one more state beside each for a sentence of the page's own. Forward and
 * backward passes (Baum et al. 1970) give the probability that a sentence comes from each of the originals'. A single
 * likeness counts for little, a chain for much. Cost: (page sentences) × (original sentences).
 */

/** What a step of the walk is worth: probabilities, read off the labelled cases. */
export const STEP = {
  next: 0.45,
  same: 0.12,
  skipOne: 0.12,
  skipTwo: 0.06,
  ahead: 0.12,
  back: 0.11,
  otherSource: 0.02,
} as const;
/** The probability of a sentence of the page's own, after one from a source and after another of its own. */
export const OWN = { afterSource: 0.15, afterOwn: 0.6 } as const;

/** The originals' sentences are numbered through; `sourceOf[j]` is the source that sentence j belongs to. */
export interface ChainInput {
  readonly pageSentences: number;
  readonly sourceOf: Uint16Array;
  /** Likelihood ratio (not its logarithm) of page sentence i coming from original sentence j: row i, column j. */
  readonly ratios: Float64Array;
}

export interface Link {
  /** The probability that the page sentence comes from any original's sentence. */
  readonly probability: number;
  /** The original sentence that it is likest to come from. */
  readonly sentence: number;
}

/** Half-open stretches of sentences, one for each source, that cover all of them. */
type Blocks = readonly (readonly [from: number, to: number])[];

function blocksOf(sourceOf: Uint16Array): Blocks {
  const starts = [...sourceOf.keys()].filter((j) => j === 0 || sourceOf[j] !== sourceOf[j - 1]);
  return starts.map((from, k) => [from, starts[k + 1] ?? sourceOf.length]);
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum;
}

/**
 * Adds to `sums` what arrives at each sentence of a block from that block. `ahead` is 1; it is -1 for what departs to the
 * block: the steps back are those of the walk in the mirror.
 */
function addSteps(sums: Float64Array, values: Float64Array, [from, to]: Blocks[number], ahead: 1 | -1): void {
  const n = values.length;
  const total = sumOf(values, from, to);
  // The values of the three sentences passed last, and of all those before them together.
  let [one, two, three, far] = [0, 0, 0, 0];
  let at = ahead > 0 ? from : to - 1;
  for (let left = to - from; left > 0; left--, at += ahead) {
    const here = values[at] ?? 0;
    const near = here * STEP.same + one * STEP.next + two * STEP.skipOne + three * STEP.skipTwo;
    const behind = total - far - (here + one + two + three);
    sums[at] = (sums[at] ?? 0) + near + (STEP.ahead / n) * far + (STEP.back / n) * behind;
    far += three;
    [one, two, three] = [here, one, two];
  }
}

/**
 * Puts in `sums`, for each sentence j, the sum over all k of `values[k]` × the probability of the step from k to j
 * (from j to k, where `ahead` is -1). Few steps are special and the rest are alike, so running sums do: linear, not
 * quadratic.
 */
function addUp(sums: Float64Array, values: Float64Array, blocks: Blocks, ahead: 1 | -1): void {
  const n = values.length;
  const total = sumOf(values, 0, n);
  for (const block of blocks) {
    sums.fill((STEP.otherSource / n) * (total - sumOf(values, ...block)), ...block);
    addSteps(sums, values, block, ahead);
  }
}

/** Probabilities up to a factor; scaled, so that long pages do not underflow. */
function scale(vector: Float64Array): void {
  const sum = sumOf(vector, 0, vector.length);
  if (sum > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / sum;
}

/** The probability of leaving each source sentence for another, from the states at a page sentence. */
function leave(leaving: Float64Array, states: Float64Array): void {
  const n = leaving.length;
  for (let k = 0; k < n; k++)
    leaving[k] = (states[k] ?? 0) * (1 - OWN.afterSource) + (states[n + k] ?? 0) * (1 - OWN.afterOwn);
}

/**
 * A state is "from sentence j" (0 … n-1) or "own, after sentence j" (n … 2n-1). Row i holds the probabilities of the
 * states at page sentence i given the sentences up to it.
 */
function forwardPass(input: ChainInput, blocks: Blocks): Float64Array[] {
  const n = input.sourceOf.length;
  const states = new Float64Array(input.pageSentences * 2 * n);
  const rows = Array.from({ length: input.pageSentences }, (_, i) => states.subarray(i * 2 * n, (i + 1) * 2 * n));
  const leaving = new Float64Array(n);
  const arriving = new Float64Array(n).fill((1 - OWN.afterOwn) / n);
  for (const [i, now] of rows.entries()) {
    const before = rows[i - 1];
    if (before) {
      leave(leaving, before);
      addUp(arriving, leaving, blocks, 1);
    }
    for (let j = 0; j < n; j++) {
      now[j] = (arriving[j] ?? 0) * (input.ratios[i * n + j] ?? 0);
      now[n + j] = before ? (before[j] ?? 0) * OWN.afterSource + (before[n + j] ?? 0) * OWN.afterOwn : OWN.afterOwn / n;
    }
    scale(now);
  }
  return rows;
}

/**
 * The link of a page sentence, given what the sentences up to it say of each state, and those after it. For the place
 * its own likeness counts half as much again: what was moved within the story is near neither neighbour's place.
 */
function linkOf(states: Float64Array, after: Float64Array, ratios: Float64Array): Link {
  const n = states.length / 2;
  let [linked, all, best, sentence] = [0, 0, -1, 0];
  for (let state = 0; state < 2 * n; state++) {
    const joint = (states[state] ?? 0) * (after[state] ?? 0);
    all += joint;
    if (state >= n) continue;
    linked += joint;
    const place = joint * Math.sqrt(ratios[state] ?? 0);
    if (place > best) [best, sentence] = [place, state];
  }
  return { probability: all > 0 ? linked / all : linked, sentence };
}

/** One link for each page sentence; probability 0 where there are no originals' sentences. */
export function linkSentences(input: ChainInput): Link[] {
  const n = input.sourceOf.length;
  const links = Array.from({ length: input.pageSentences }, (): Link => ({ probability: 0, sentence: 0 }));
  if (n === 0) return links;
  const blocks = blocksOf(input.sourceOf);
  const forward = forwardPass(input, blocks);
  const [following, onward] = [new Float64Array(n), new Float64Array(n)];
  const after = new Float64Array(2 * n).fill(1);
  // The backward pass: `after` holds what the sentences after page sentence i say of its states.
  for (let i = input.pageSentences - 1; i >= 0; i--) {
    links[i] = linkOf(forward[i] ?? after, after, input.ratios.subarray(i * n, (i + 1) * n));
    for (let j = 0; j < n; j++) following[j] = (input.ratios[i * n + j] ?? 0) * (after[j] ?? 0);
    addUp(onward, following, blocks, -1);
    for (let k = 0; k < n; k++) {
      const on = onward[k] ?? 0;
      const own = after[n + k] ?? 0;
      after[k] = (1 - OWN.afterSource) * on + OWN.afterSource * own;
      after[n + k] = (1 - OWN.afterOwn) * on + OWN.afterOwn * own;
    }
    scale(after);
  }
  return links;
}
