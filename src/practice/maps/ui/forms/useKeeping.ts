import { useAct } from '#platform/web/useAct.ts'
import { recordLink, recordTie, reviseMap } from '../../api.ts'
import type { CaseMap, LinkTold, TieTold } from '../../schema/map.ts'
import { STALE } from '../Acts.tsx'

type Keeping = {
  map: Pick<CaseMap, 'caseId'>
  draft: { actId: string; finish: () => void }
  /** What is put right; null for something new. */
  kept: { id: string; version: number } | null
  /** What something new takes the place of. */
  replaces?: string | null
  onDone: () => void
}

/** Keep a bond, a household or a tie: new under the draft's id, or put right on the version that was seen. */
export function useKeeping({ map: { caseId }, draft, kept, replaces = null, onDone }: Keeping) {
  const link = useAct(recordLink, { draft, onDone, ...STALE })
  const tie = useAct(recordTie, { draft, onDone, ...STALE })
  const revise = useAct(reviseMap, { draft, onDone, ...STALE })
  const last = [link, tie, revise].find(({ failure, isBroken }) => failure !== null || isBroken) ?? link
  const send = (told: LinkTold | TieTold) => {
    if (kept) revise.send({ caseId, id: kept.id, told, version: kept.version })
    else if (told.kind === 'tie') tie.send({ caseId, id: draft.actId, told, replaces })
    else link.send({ caseId, id: draft.actId, told, replaces })
  }
  const { failure, isUnreachable, isBroken, again } = last
  return { send, failure, isUnreachable, isBroken, again, pending: link.pending || tie.pending || revise.pending }
}
