import { Trans, useLingui } from '@lingui/react/macro'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { CaseMap, Kin } from '../schema/map.ts'
import { Acts, TakeOff } from './Acts.tsx'
import type { Acting, Doing } from './doing.ts'
import look from './Map.module.css'
import { knownDayWords, useMapWords } from './useMapWords.ts'
import { LIFE_WORDS, SEX_WORDS } from './words.ts'

type Props = { map: CaseMap; kin: Kin; acting: Acting; mayRecord: boolean; onDone: () => void }

/** Someone of the family: what is known, their bonds, and what can be added beside them. */
export function KinPanel({ map, kin, acting, mayRecord, onDone }: Props) {
  const { t } = useLingui()
  const { id } = kin
  const facts = useFacts(map, kin)
  const add = (beside: 'partner' | 'child' | 'parent'): Doing => ({ what: 'add-kin', beside, of: id, isOfUnion: false })
  const go = (doing: Doing) => () => {
    acting.go(doing)
  }
  const isPerson = kin.what === 'person'
  const acts = [
    { label: t`Change what is known`, icon: 'edit' as const, onDo: go({ what: 'revise', id, kind: 'kin' }) },
    ...(isPerson ? [{ label: t`Add a partner`, icon: 'plus' as const, onDo: go(add('partner')) }] : []),
    ...(isPerson ? [{ label: t`Add a child`, icon: 'plus' as const, onDo: go(add('child')) }] : []),
    { label: t`Add a parent`, icon: 'plus' as const, onDo: go(add('parent')) },
    { label: t`Join with someone on the map`, icon: 'family' as const, onDo: go({ what: 'join', id }) },
    { label: t`Add a tie`, icon: 'heart' as const, onDo: go({ what: 'add-tie', ofId: id, insteadOf: null }) },
  ]
  return (
    <div className={look.part}>
      {facts.length > 0 && <FactList facts={facts} />}
      {kin.words !== null && <p>{kin.words}</p>}
      {kin.isWrittenDown && kin.personId !== null && (
        <p>
          <Trans>Name, sex and birth come from the person’s record.</Trans>{' '}
          <PlaceLink to={`/people/${kin.personId}`}>
            <Trans>All about this person</Trans>
          </PlaceLink>
        </p>
      )}
      <Bonds map={map} id={id} acting={acting} />
      {mayRecord && <Acts acts={acts} />}
      {mayRecord && id !== map.clientId && (
        <TakeOff caseId={map.caseId} id={id} version={kin.version} onDone={onDone} />
      )}
    </div>
  )
}

function useFacts(map: CaseMap, kin: Kin) {
  const { t } = useLingui()
  const { nameById } = useMapWords(map)
  const twins = map.kin.filter(({ id, twinOfId }) => id === kin.twinOfId || twinOfId === kin.id)
  const facts = [
    { label: t`Sex`, value: kin.what === 'pregnancy' ? '' : t(SEX_WORDS[kin.sex]) },
    { label: t`Born`, value: knownDayWords(kin.born) },
    { label: t`Life`, value: kin.life === 'not-known' ? '' : t(LIFE_WORDS[kin.life]) },
    { label: t`Died`, value: knownDayWords(kin.died) },
    { label: t`Twin of`, value: twins.map(({ id }) => nameById(id)).join(', ') },
    { label: t`Since`, value: kin.what === 'pregnancy' ? knownDayWords(kin.from) : '' },
    { label: t`Until`, value: kin.what === 'pregnancy' ? knownDayWords(kin.to) : '' },
  ]
  return facts.filter(({ value }) => value !== '')
}

/** The unions and the bonds of parents and children that someone has; each opens. */
function Bonds({ map, id, acting }: { map: CaseMap; id: string; acting: Acting }) {
  const { t } = useLingui()
  const words = useMapWords(map)
  const unions = map.unions.filter(({ oneId, otherId }) => oneId === id || otherId === id)
  const own = map.children.filter(({ childId }) => childId === id)
  const below = map.children.filter(({ of }) => of.id === id || unions.some(union => union.id === of.id))
  const homes = map.homes.filter(({ isClients, memberIds }) => !isClients && memberIds.some(member => member === id))
  const rows = [
    ...unions.map(one => ({
      doing: { what: 'union', id: one.id } as const,
      title: words.unionName(one),
      line: words.unionLine(one),
    })),
    ...own.map(one => ({
      doing: { what: 'child', id: one.id } as const,
      title: t`Child of ${words.parentsName(one)}`,
      line: words.childLine(one),
    })),
    ...below.map(one => ({
      doing: { what: 'child', id: one.id } as const,
      title: t`Parent of ${words.nameById(one.childId)}`,
      line: words.childLine(one),
    })),
    ...homes.map(one => ({
      doing: { what: 'home', id: one.id } as const,
      title: t`Lives in: ${one.words ?? t`Another household`}`,
      line: one.memberIds.map(words.nameById).join(', '),
    })),
  ]
  if (rows.length === 0) return null
  const go = (doing: Doing) => () => {
    acting.go(doing)
  }
  return (
    <List label={t`Bonds`}>
      {rows.map(({ doing, title, line }) => (
        <ListRow
          key={doing.id}
          title={title}
          subtitle={line}
          action={<Acts acts={[{ label: t`Open`, onDo: go(doing) }]} />}
        />
      ))}
    </List>
  )
}
