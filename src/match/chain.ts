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
  /** The likeliest original sentence. */
  readonly sentence: number;
}

/** Half-open stretches of sentences, one for each source, that cover all of them. */
type Blocks = readonly (readonly [from: number, to: number])[];

function blocksOf(sourceOf: Uint16Array): Blocks {
  const starts = [...sourceOf.keys()].filter((j) => j === 0 || sourceOf[j] !== sourceOf[j - 1]);
  return starts.map((from, k) => [from, starts[k + 1] ?? sourceOf.length]);
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** What the steps of no, one, two and three sentences ahead are worth. */
const NEAR = [STEP.same, STEP.next, STEP.skipOne, STEP.skipTwo];

/** Adds to `sums` what arrives at each sentence of a block from that block; `n` sentences are there in all. */
function addSteps(sums: Float64Array, values: Float64Array, n: number): void {
  const total = sumOf(values);
  let far = 0;
  for (let at = 0; at < values.length; at++) {
    let close = 0;
    for (const [d, worth] of NEAR.entries()) {
      const value = at < d ? 0 : (values[at - d] ?? 0);
      sums[at] = (sums[at] ?? 0) + value * worth;
      close += value;
    }
    sums[at] = (sums[at] ?? 0) + (STEP.ahead / n) * far + (STEP.back / n) * (total - far - close);
    if (at >= NEAR.length - 1) far += values[at - NEAR.length + 1] ?? 0;
  }
}

/**
 * For each sentence j the sum over all k of `values[k]` × the probability of the step from k to j. Few steps are special
 * and the rest are alike, so running sums do: linear, not quadratic.
 */
function arrivals(values: Float64Array, blocks: Blocks): Float64Array {
  const n = values.length;
  const total = sumOf(values);
  const sums = new Float64Array(n);
  for (const [from, to] of blocks) {
    const block = values.subarray(from, to);
    sums.fill((STEP.otherSource / n) * (total - sumOf(block)), from, to);
    addSteps(sums.subarray(from, to), block, n);
  }
  return sums;
}

/** The same from j to k: the steps back are those of the walk in the mirror. */
function departures(values: Float64Array, blocks: Blocks): Float64Array {
  const n = values.length;
  const mirrored = blocks.map(([from, to]) => [n - to, n - from] as const);
  return arrivals(values.toReversed(), mirrored).reverse();
}

/** Scales a vector of probabilities to the sum 1, so that long pages do not underflow. */
function scaled(vector: Float64Array): Float64Array {
  let sum = 0;
  for (const value of vector) sum += value;
  return sum > 0 ? vector.map((value) => value / sum) : vector;
}

/** The probability of leaving each source sentence for another, from the states at a page sentence; all of n. */
function leaving(states: Float64Array, n: number): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, k) => (states[k] ?? 0) * (1 - OWN.afterSource) + (states[n + k] ?? 0) * (1 - OWN.afterOwn),
  );
}

/**
 * A state is "from sentence j" (0 … n-1) or "own, after sentence j" (n … 2n-1). Row i holds the probabilities of the
 * states at page sentence i given the sentences up to it.
 */
function forwardPass(input: ChainInput, blocks: Blocks): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = [];
  let before: Float64Array | null = null;
  for (let i = 0; i < input.pageSentences; i++) {
    const now: Float64Array = new Float64Array(2 * n).fill(OWN.afterOwn / n);
    const arriving = before ? arrivals(leaving(before, n), blocks) : new Float64Array(n).fill((1 - OWN.afterOwn) / n);
    for (let j = 0; j < n; j++) {
      now[j] = (arriving[j] ?? 0) * (input.ratios[i * n + j] ?? 0);
      if (before) now[n + j] = (before[j] ?? 0) * OWN.afterSource + (before[n + j] ?? 0) * OWN.afterOwn;
    }
    before = scaled(now);
    rows.push(before);
  }
  return rows;
}

function backwardPass(input: ChainInput, blocks: Blocks): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = new Array<Float64Array>(input.pageSentences);
  let after: Float64Array = new Float64Array(2 * n).fill(1);
  for (let i = input.pageSentences - 1; i >= 0; i--) {
    rows[i] = after;
    const now = new Float64Array(2 * n);
    const following = input.ratios.subarray(i * n, (i + 1) * n).map((ratio, j) => ratio * (after[j] ?? 0));
    const onward = departures(following, blocks);
    for (let k = 0; k < n; k++) {
      const on = onward[k] ?? 0;
      const own = after[n + k] ?? 0;
      now[k] = (1 - OWN.afterSource) * on + OWN.afterSource * own;
      now[n + k] = (1 - OWN.afterOwn) * on + OWN.afterOwn * own;
    }
    after = scaled(now);
  }
  return rows;
}

/** One link for each page sentence; probability 0 where there are no originals' sentences. */
export function linkSentences(input: ChainInput): Link[] {
  const n = input.sourceOf.length;
  if (n === 0) return Array.from({ length: input.pageSentences }, () => ({ probability: 0, sentence: 0 }));
  const blocks = blocksOf(input.sourceOf);
  const forward = forwardPass(input, blocks);
  const backward = backwardPass(input, blocks);
  return forward.map((states, i) => {
    const joint = scaled(states.map((value, state) => value * (backward[i]?.[state] ?? 0)));
    const linked = joint.subarray(0, n);
    const probability = linked.reduce((sum, value) => sum + value, 0);
    return { probability, sentence: linked.indexOf(Math.max(...linked)) };
  });
}
