/**
 * Which sentence of the originals each sentence of the page comes from, by content and by context.
 *
 * A rewritten page follows its source: sentence after sentence, in much the same order. So the page is decoded as the
 * walk of a hidden Markov model over the originals' sentences (Jing & McKeown 1999 decompose summaries in this way;
 * Vogel et al. 1996 align translations), with one more state beside each for a sentence of the page's own. Forward and
 * backward passes (Baum et al. 1970) give the probability that a sentence comes from each of the originals'. A single
 * likeness counts for little, a chain for much. Cost: (page sentences) x (original sentences)².
 */

/** What a step of the walk is worth: probabilities, read off the labelled cases. */
const STEP = {
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

/** The probability of going on with sentence `to` after sentence `from`, given that a source is followed. */
export function stepProbability(from: number, to: number, sourceOf: Uint16Array): number {
  const count = sourceOf.length;
  if (sourceOf[from] !== sourceOf[to]) return STEP.otherSource / count;
  switch (to - from) {
    case 0:
      return STEP.same;
    case 1:
      return STEP.next;
    case 2:
      return STEP.skipOne;
    case 3:
      return STEP.skipTwo;
    default:
      return (to > from ? STEP.ahead : STEP.back) / count;
  }
}

function stepTable(sourceOf: Uint16Array): Float64Array {
  const count = sourceOf.length;
  const table = new Float64Array(count * count);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) table[from * count + to] = stepProbability(from, to, sourceOf);
  }
  return table;
}

/** Scales a vector of probabilities to the sum 1, so that long pages do not underflow. */
function scaled(vector: Float64Array): Float64Array {
  let sum = 0;
  for (const value of vector) sum += value;
  return sum > 0 ? vector.map((value) => value / sum) : vector;
}

/** The probability of arriving at each source sentence, from the states at the page sentence before; all of n. */
function arrivals(before: Float64Array, table: Float64Array, n: number): Float64Array {
  const arriving = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const leaving = (before[k] ?? 0) * (1 - OWN.afterSource) + (before[n + k] ?? 0) * (1 - OWN.afterOwn);
    for (let j = 0; j < n; j++) arriving[j] = (arriving[j] ?? 0) + leaving * (table[k * n + j] ?? 0);
  }
  return arriving;
}

/**
 * A state is "from sentence j" (0 … n-1) or "own, after sentence j" (n … 2n-1). Row i holds the probabilities of the
 * states at page sentence i given the sentences up to it.
 */
function forwardPass(input: ChainInput, table: Float64Array): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = [];
  let before: Float64Array | null = null;
  for (let i = 0; i < input.pageSentences; i++) {
    const now: Float64Array = new Float64Array(2 * n).fill(OWN.afterOwn / n);
    const arriving = before ? arrivals(before, table, n) : new Float64Array(n).fill((1 - OWN.afterOwn) / n);
    for (let j = 0; j < n; j++) {
      now[j] = (arriving[j] ?? 0) * (input.ratios[i * n + j] ?? 0);
      if (before) now[n + j] = (before[j] ?? 0) * OWN.afterSource + (before[n + j] ?? 0) * OWN.afterOwn;
    }
    before = scaled(now);
    rows.push(before);
  }
  return rows;
}

/** The probability of all that comes after, from each source sentence; all of n. */
function departures(after: Float64Array, ratios: Float64Array, table: Float64Array, n: number): Float64Array {
  const leaving = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (table[k * n + j] ?? 0) * (ratios[j] ?? 0) * (after[j] ?? 0);
    leaving[k] = sum;
  }
  return leaving;
}

function backwardPass(input: ChainInput, table: Float64Array): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = new Array<Float64Array>(input.pageSentences);
  let after: Float64Array = new Float64Array(2 * n).fill(1);
  for (let i = input.pageSentences - 1; i >= 0; i--) {
    rows[i] = after;
    const now = new Float64Array(2 * n);
    const leaving = departures(after, input.ratios.subarray(i * n, (i + 1) * n), table, n);
    for (let k = 0; k < n; k++) {
      const on = leaving[k] ?? 0;
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
  const table = stepTable(input.sourceOf);
  const forward = forwardPass(input, table);
  const backward = backwardPass(input, table);
  return forward.map((states, i) => {
    const joint = scaled(states.map((value, state) => value * (backward[i]?.[state] ?? 0)));
    const linked = joint.subarray(0, n);
    const probability = linked.reduce((sum, value) => sum + value, 0);
    return { probability, sentence: linked.indexOf(Math.max(...linked)) };
  });
}
