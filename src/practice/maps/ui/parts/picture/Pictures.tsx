import '../../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { layOut } from '../../../rules/family.ts'
import { familyScene } from '../../../rules/family-scene.ts'
import { FAMILY_SIGNS, TIE_SIGNS, withLegend, type FamilySign, type TieSign } from '../../../rules/legend.ts'
import { relativeAt, type Arrow } from '../../../rules/neighbours.ts'
import { tieScene } from '../../../rules/ties.ts'
import type { CaseMap } from '../../../schema/map.ts'
import type { ScenePart } from '../../../schema/scene.ts'
import type { Acting } from '../../doing.ts'
import { FileButtons } from './FileButtons.tsx'
import { Legend } from './Legend.tsx'
import { Picture } from './Picture.tsx'
import { useFamilyWords, useMapWords, useTieWords } from '../../useMapWords.ts'
import { FAMILY_LEGEND, LIFE_WORDS, TIE_LEGEND } from '../../words.ts'

type Props = { map: CaseMap; acting: Acting }
type Entry = { parts: readonly ScenePart[]; words: string }

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const satisfies Arrow[]
const partOf = (group: string) => group.slice(group.indexOf(':') + 1)
const kindOf = (group: string) => group.slice(0, group.indexOf(':'))

/** The family on a day: arrows go from relative to relative, Enter opens whoever is there. */
export function FamilyPicture({ map, acting }: Props) {
  const { t } = useLingui()
  const layout = useMemo(() => layOut(map), [map])
  const scene = familyScene(map, layout, useFamilyWords(map))
  const words = useMapWords(map)
  const label = t`Family of the client`
  const labelOf = (group: string) => {
    const id = partOf(group)
    const union = map.unions.find(one => one.id === id)
    if (union) return `${words.unionName(union)}: ${words.unionLine(union)}`
    const bond = map.children.find(one => one.id === id)
    if (bond) return `${words.nameById(bond.childId)}: ${words.childLine(bond)}, ${words.parentsName(bond)}`
    const one = map.kin.find(kin => kin.id === id)
    if (!one) return null
    return one.life === 'died' ? `${words.nameOf(one)}, ${t(LIFE_WORDS.died)}` : words.nameOf(one)
  }
  const next = (group: string, key: string) => {
    const arrow = ARROWS.find(one => one === key)
    const found = arrow && kindOf(group) === 'kin' ? relativeAt(map, layout, partOf(group), arrow) : null
    return found === null ? null : `kin:${found}`
  }
  const choose = (group: string) => {
    const kind = kindOf(group)
    if (kind === 'kin' || kind === 'union' || kind === 'child') acting.go({ what: kind, id: partOf(group) })
  }
  const signs = Object.keys(FAMILY_SIGNS).filter((sign): sign is FamilySign => sign in FAMILY_SIGNS)
  const entries: Entry[] = signs.map(sign => ({ parts: FAMILY_SIGNS[sign], words: t(FAMILY_LEGEND[sign]) }))
  return (
    <>
      <Picture
        scene={scene}
        label={label}
        first={`kin:${map.clientId}`}
        labelOf={labelOf}
        onChoose={choose}
        next={next}
      />
      <Legend entries={entries} />
      <FileButtons caseId={map.caseId} title={label} kind="family" scene={withLegend(scene, entries)} />
    </>
  )
}

/** The ties on a day, around the client's household; arrows go around. */
export function TiePicture({ map, acting }: Props) {
  const { t } = useLingui()
  const scene = tieScene(map, useTieWords(map))
  const words = useMapWords(map)
  const label = t`Ties around the client`
  const choosable = scene.groups.flatMap(({ id }) => id ?? [])
  const labelOf = (group: string) => {
    const tie = map.ties.find(({ id }) => id === partOf(group))
    return tie ? `${words.endOf(tie)}: ${words.tieLine(tie)}` : words.nameById(partOf(group))
  }
  const next = (group: string, key: string) => {
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
    return choosable[(choosable.indexOf(group) + step + choosable.length) % choosable.length] ?? null
  }
  const choose = (group: string) => {
    acting.go(kindOf(group) === 'tie' ? { what: 'tie', id: partOf(group) } : { what: 'kin', id: partOf(group) })
  }
  const signs = Object.keys(TIE_SIGNS).filter((sign): sign is TieSign => sign in TIE_SIGNS)
  const entries: Entry[] = signs.map(sign => ({ parts: TIE_SIGNS[sign], words: t(TIE_LEGEND[sign]) }))
  return (
    <>
      <Picture
        scene={scene}
        label={label}
        first={`kin:${map.clientId}`}
        labelOf={labelOf}
        onChoose={choose}
        next={next}
      />
      <Legend entries={entries} />
      <FileButtons caseId={map.caseId} title={label} kind="ties" scene={withLegend(scene, entries)} />
    </>
  )
}
