import { useState } from 'react'
import { useAct } from '#platform/web/useAct.ts'
import { makeReferralLink, referralLinks } from '../api/links.ts'
import type { LinkWay } from '../schema/link.ts'
import type { Referral } from '../schema/referral.ts'
import { mint, type Minted } from './mint.ts'

/** Make a link for a referral; what was minted is shown once it is kept, and never again. */
export function useLink({ id, caseId }: Pick<Referral, 'id' | 'caseId'>) {
  const [minted, setMinted] = useState<Minted | null>(null)
  const [made, setMade] = useState<Minted | null>(null)
  const making = useAct(makeReferralLink, {
    stale: [referralLinks],
    onDone: () => {
      setMade(minted)
    },
  })
  const make = (way: LinkWay) => {
    const link = mint(way)
    setMinted(link)
    const { linkId, token, word } = link
    making.send({ id, caseId, linkId, way, token, word })
  }
  return { making, made, make }
}
