/** Milliseconds of one design. */
export type Times = { p50: number; p99: number }
/** Ours beside a rival; `agree` is false when the two do not find what must be found. */
export type Race = { job: string; ours: Times; rival: Times; agree: boolean }

const WARM_UP = 50

/**
 * Run two designs over the same questions, in turns, so that a noisy moment of the machine meets both.
 *
 * @param agree - compares what both answered to one question
 */
export async function race<Question, Answer>(
  job: string,
  questions: readonly Question[],
  designs: { ours: (asked: Question) => Promise<Answer>; rival: (asked: Question) => Promise<Answer> },
  agree: (ours: Answer, rival: Answer) => boolean,
): Promise<Race> {
  const [ours, rival]: [number[], number[]] = [[], []]
  let isAgreed = true
  for (const [place, asked] of questions.entries()) {
    const [found, took] = await timed(() => designs.ours(asked))
    const [rivals, rivalTook] = await timed(() => designs.rival(asked))
    isAgreed &&= agree(found, rivals)
    if (place < WARM_UP) continue
    ours.push(took)
    rival.push(rivalTook)
  }
  return { job, ours: timesOf(ours), rival: timesOf(rival), agree: isAgreed }
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> {
  const begun = performance.now()
  const answer = await work()
  return [answer, performance.now() - begun]
}

function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** Random numbers from a seed, the same in every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
