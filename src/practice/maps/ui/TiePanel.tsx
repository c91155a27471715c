import { Trans, useLingui } from '@lingui/react/macro'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { CaseMap, Tie } from '../schema/map.ts'
import { Acts, TakeOff } from './Acts.tsx'
import type { Acting, Doing } from './doing.ts'
import look from './Map.module.css'
import { knownDayWords, useMapWords } from './useMapWords.ts'
import { ENERGY_WORDS, STRENGTH_WORDS } from './words.ts'

type Props = { map: CaseMap; tie: Tie; acting: Acting; mayRecord: boolean; onDone: () => void }

/** A tie: how it is, where it comes from, and what can be told of it. */
export function TiePanel({ map, tie, acting, mayRecord, onDone }: Props) {
  const { t } = useLingui()
  const { kindOf, nameById } = useMapWords(map)
  const { id } = tie
  const facts = [
    { label: t`What it is`, value: kindOf(tie) },
    { label: t`Organisation`, value: tie.end.kind === 'service' ? tie.end.organization : '' },
    { label: t`What they offer`, value: tie.end.kind === 'helper' ? tie.end.offers : '' },
    { label: t`Whose tie`, value: tie.ofId === null ? t`The client’s household` : nameById(tie.ofId) },
    { label: t`How strong`, value: t(STRENGTH_WORDS[tie.strength]) },
    { label: t`Does it weigh on the client?`, value: tie.isStressful ? t`Yes` : t`No` },
    { label: t`Who gives strength`, value: t(ENERGY_WORDS[tie.energy]) },
    { label: t`Since`, value: knownDayWords(tie.from) },
    { label: t`Until`, value: knownDayWords(tie.to) },
  ].filter(({ value }) => value !== '')
  const go = (doing: Doing) => () => {
    acting.go(doing)
  }
  const acts = [
    { label: t`It has changed`, icon: 'clock' as const, onDo: go({ what: 'add-tie', ofId: tie.ofId, insteadOf: id }) },
    { label: t`Put right what was written`, icon: 'edit' as const, onDo: go({ what: 'revise', id, kind: 'tie' }) },
    { label: t`It is there no longer`, icon: 'cross' as const, onDo: go({ what: 'end-tie', id }) },
  ]
  // What a referral or a helper brings is drawn from there: here it is only told how the tie is.
  const isDrawn = tie.with.kind === 'helper' || tie.with.kind === 'service'
  return (
    <div className={look.part}>
      <FactList facts={facts} />
      {tie.words !== null && <p>{tie.words}</p>}
      {tie.with.kind === 'service' && (
        <p>
          <Trans>This tie is drawn from the referrals of this case.</Trans>{' '}
          <PlaceLink to={`/cases/${map.caseId}/referrals`}>{t`Referrals`}</PlaceLink>
        </p>
      )}
      {tie.with.kind === 'helper' && (
        <p>
          <Trans>This tie is drawn from the people nearby who help.</Trans>{' '}
          <PlaceLink to={`/cases/${map.caseId}/helpers`}>{t`People nearby who help`}</PlaceLink>
        </p>
      )}
      {mayRecord && <Acts acts={isDrawn ? acts.slice(1) : acts} />}
      {mayRecord && <TakeOff caseId={map.caseId} id={id} version={tie.version} onDone={onDone} />}
    </div>
  )
}
