import { useLingui } from '@lingui/react/macro'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import type { CaseMap, Child, Home, Union } from '../schema/map.ts'
import { Acts, TakeOff } from './Acts.tsx'
import type { Acting } from './doing.ts'
import look from './Map.module.css'
import { knownDayWords, useMapWords } from './useMapWords.ts'

type Props = { map: CaseMap; bond: Union | Child | Home; acting: Acting; mayRecord: boolean; onDone: () => void }

/** A union, a bond of parent and child, or a household: what is known of it, and what can be done. */
export function BondPanel({ map, bond, acting, mayRecord, onDone }: Props) {
  const { t } = useLingui()
  const { nameById, parentsName, unionLine, childLine } = useMapWords(map)
  const { id, kind, from, to, version, source } = bond
  const line =
    kind === 'union'
      ? unionLine(bond)
      : kind === 'child'
        ? `${childLine(bond)}: ${parentsName(bond)}`
        : bond.memberIds.map(nameById).join(', ')
  const facts = [
    { label: t`Since`, value: knownDayWords(from) },
    { label: t`Until`, value: knownDayWords(to) },
  ].filter(({ value }) => value !== '')
  const acts = [
    {
      label: t`Change what is known`,
      icon: 'edit' as const,
      onDo: () => {
        acting.go({ what: 'revise', id, kind })
      },
    },
    ...(kind === 'union'
      ? [
          {
            label: t`Add a child of these two`,
            icon: 'plus' as const,
            onDo: () => {
              acting.go({ what: 'add-kin', beside: 'child', of: id, isOfUnion: true })
            },
          },
        ]
      : []),
  ]
  return (
    <div className={look.part}>
      <p>{line}</p>
      {facts.length > 0 && <FactList facts={facts} />}
      {source === 'household' && (
        <p>{t`This comes from the household’s record. What you change here holds for this map.`}</p>
      )}
      {mayRecord && <Acts acts={acts} />}
      {mayRecord && <TakeOff caseId={map.caseId} id={id} version={version} onDone={onDone} />}
    </div>
  )
}
