import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { ageWords } from '#platform/web/dates.ts'
import { yearsBetween } from '#platform/shared/day.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { startOf } from '../rules/days.ts'
import { warningsOf } from '../rules/judge.ts'
import { parentsIn } from '../rules/kinship.ts'
import type { CaseMap, Kin } from '../schema/map.ts'
import type { Acting } from './doing.ts'
import look from './Map.module.css'
import { Rows, type Row } from './Rows.tsx'
import { useMapWords } from './useMapWords.ts'
import { LIFE_WORDS, SEX_WORDS, WARNING_WORDS } from './words.ts'

type Props = { map: CaseMap; acting: Acting; mayRecord: boolean }

/** The family as a list: everything that can be done on the picture can be done here. */
export function FamilyList({ map, acting, mayRecord }: Props) {
  const { t } = useLingui()
  const { nameOf, unionName, unionLine } = useMapWords(map)
  const lineOf = useKinLine(map)
  const kin = map.kin.map((one): Row => ({ doing: { what: 'kin', id: one.id }, name: nameOf(one), line: lineOf(one) }))
  const unions = map.unions.map((one): Row => {
    return { doing: { what: 'union', id: one.id }, name: unionName(one), line: unionLine(one) }
  })
  return (
    <div className={`${look.part} ${look.hidden}`}>
      <Warnings map={map} />
      <Rows id="kin" title={t`The family as a list`} rows={kin} acting={acting} />
      {unions.length > 0 && <Rows id="unions" title={t`Who is or was together`} rows={unions} acting={acting} />}
      <Homes map={map} acting={acting} mayRecord={mayRecord} />
    </div>
  )
}

function Homes({ map, acting, mayRecord }: Props) {
  const { t } = useLingui()
  const { nameById } = useMapWords(map)
  const others = map.homes.filter(({ isClients }) => !isClients)
  const rows = others.map(({ id, words, memberIds }): Row => {
    const line = memberIds.map(nameById).join(', ')
    return { doing: { what: 'home', id }, name: words ?? t`Another household`, line }
  })
  return (
    <Rows
      id="homes"
      title={t`Other households`}
      lead={<Trans>The client’s own household comes from the people’s record. Others are told here.</Trans>}
      rows={rows}
      acting={acting}
    >
      {mayRecord && (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="home" size={18} />}
            onClick={() => {
              acting.go({ what: 'add-home', id: null })
            }}
          >
            <Trans>Add a household</Trans>
          </Button>
        </div>
      )}
    </Rows>
  )
}

/** How someone stands to the others: age, whose child, partner of whom. */
function useKinLine(map: CaseMap): (one: Kin) => string {
  const { t } = useLingui()
  const { nameById } = useMapWords(map)
  return one => {
    const age = one.born === null || one.life === 'died' ? null : yearsBetween(startOf(one.born), map.today)
    const bonds = map.children.filter(({ childId }) => childId === one.id)
    const parents = [...new Set(bonds.flatMap(bond => parentsIn(map, bond)))].map(nameById).join(', ')
    return [
      one.id === map.clientId ? t`Whose map this is` : '',
      one.sex === 'not-known' ? '' : t(SEX_WORDS[one.sex]),
      one.life === 'died' ? t(LIFE_WORDS.died) : age === null ? '' : ageWords(Math.max(0, age)),
      parents === '' ? '' : t`Child of ${parents}`,
    ]
      .filter(part => part !== '')
      .join(' · ')
  }
}

/** What deserves a second look; none of it hinders anything. */
function Warnings({ map }: { map: CaseMap }) {
  const { t } = useLingui()
  const { nameById } = useMapWords(map)
  const warnings = warningsOf(map)
  if (warnings.length === 0) return null
  return (
    <Notice tone="wait" title={<Trans>Worth a second look</Trans>}>
      <ul>
        {warnings.map(({ why, oneId, otherId }) => {
          const [one, other] = [nameById(oneId), nameById(otherId)]
          return (
            <li key={`${why} ${oneId} ${otherId}`}>
              {one} {t(WARNING_WORDS[why])}: {other}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
