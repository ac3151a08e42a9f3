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
const STEP = { next: 0.45, same: 0.12, skipOne: 0.12, skipTwo: 0.06, ahead: 0.12, back: 0.11, otherSource: 0.02 } as const;
/** A sentence of the page's own after one from a source, and after another of its own. */
const OWN_AFTER_SOURCE = 0.15;
const OWN_AFTER_OWN = 0.6;

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

function stepProbability(from: number, to: number, sourceOf: Uint16Array): number {
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

/**
 * A state is "from sentence j" (0 … n-1) or "own, after sentence j" (n … 2n-1). `forward[i]` is the probability of the
 * states at page sentence i given the sentences up to it.
 */
function forwardPass(input: ChainInput, table: Float64Array): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = [];
  let before: Float64Array | null = null;
  for (let i = 0; i < input.pageSentences; i++) {
    const now: Float64Array = new Float64Array(2 * n);
    for (let j = 0; j < n; j++) {
      let arriving = 0;
      // Hot loop: j, k < n, and `before` has 2n entries.
      if (before) {
        for (let k = 0; k < n; k++) {
          arriving += (before[k]! * (1 - OWN_AFTER_SOURCE) + before[n + k]! * (1 - OWN_AFTER_OWN)) * table[k * n + j]!;
        }
      } else arriving = (1 - OWN_AFTER_OWN) / n;
      now[j] = arriving * input.ratios[i * n + j]!;
      now[n + j] = before ? before[j]! * OWN_AFTER_SOURCE + before[n + j]! * OWN_AFTER_OWN : OWN_AFTER_OWN / n;
    }
    before = scaled(now);
    rows.push(before);
  }
  return rows;
}

function backwardPass(input: ChainInput, table: Float64Array): Float64Array[] {
  const n = input.sourceOf.length;
  const rows: Float64Array[] = new Array<Float64Array>(input.pageSentences);
  let after: Float64Array = new Float64Array(2 * n).fill(1);
  for (let i = input.pageSentences - 1; i >= 0; i--) {
    rows[i] = after;
    const now = new Float64Array(2 * n);
    for (let k = 0; k < n; k++) {
      let leaving = 0;
      // Hot loop: j, k < n.
      for (let j = 0; j < n; j++) leaving += table[k * n + j]! * input.ratios[i * n + j]! * after[j]!;
      now[k] = (1 - OWN_AFTER_SOURCE) * leaving + OWN_AFTER_SOURCE * after[n + k]!;
      now[n + k] = (1 - OWN_AFTER_OWN) * leaving + OWN_AFTER_OWN * after[n + k]!;
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
