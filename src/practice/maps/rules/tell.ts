// From what a map shows to what is told of it, and from someone new to the bonds that they come with.
import type { Beside } from '../schema/act.ts'
import type { CaseMap, Child, ChildTold, KinTold, MapId, Told } from '../schema/map.ts'

type Shown = CaseMap['kin' | 'unions' | 'children' | 'homes' | 'ties'][number]

/** What stands under an id on a map, whatever it is; null when nothing does. */
export function shownOf(map: CaseMap, id: string): Shown | null {
  const all: Shown[] = [...map.kin, ...map.unions, ...map.children, ...map.homes, ...map.ties]
  return all.find(one => one.id === id) ?? null
}

/** What would have to be told for a map to show this. Name, sex and birth of a person of the record are not told here. */
export function toldOf(shown: Shown): Told {
  switch (shown.kind) {
    case 'kin': {
      const { id: _, source: _source, version: _version, isWrittenDown, ...told } = shown
      return isWrittenDown ? { ...told, name: null, sex: 'not-known', born: null } : told
    }
    case 'home': {
      const { id: _, source: _source, version: _version, isClients: _clients, ...told } = shown
      return told
    }
    case 'tie': {
      const { id: _, source: _source, version: _version, end: _end, ...told } = shown
      return told
    }
    case 'union':
    case 'child': {
      const { id: _, source: _source, version: _version, ...told } = shown
      return told
    }
  }
}

/** Something to keep: told anew, or put right on the version that is shown. */
export type Telling = { id: MapId; told: Told; version: number | null }

/**
 * The bonds that someone new comes with. A second parent joins the first: the child is then of both, which is what is
 * meant when a mother is on the map and a father is added.
 */
export function bondsWith(map: CaseMap, newId: MapId, beside: Beside): Telling[] {
  const { linkId: id, of, from } = beside
  switch (beside.kind) {
    case 'partner': {
      const { how, ended, to } = beside
      return [{ id, told: { kind: 'union', oneId: of, otherId: newId, how, ended, from, to }, version: null }]
    }
    case 'child': {
      const parents = { kind: beside.isOfUnion ? 'union' : 'parent', id: of } as const
      return [{ id, told: childTold(newId, parents, beside.how, from), version: null }]
    }
    case 'parent':
      return (
        besideFirst(map, newId, beside) ?? [
          { id, told: childTold(of, { kind: 'parent', id: newId }, beside.how, from), version: null },
        ]
      )
  }
}

function besideFirst(map: CaseMap, newId: MapId, { linkId, of, how }: Beside): Telling[] | null {
  const bond = map.children.find(
    one =>
      one.childId === of && one.of.kind === 'parent' && one.to === null && (one.how === how || one.how === 'not-known'),
  )
  if (!bond) return null
  const period = { from: null, to: null }
  const union = { kind: 'union', oneId: bond.of.id, otherId: newId, how: 'not-known', ended: null, ...period } as const
  const told = { ...childOf(bond), of: { kind: 'union', id: linkId } } as const
  return [
    { id: linkId, told: union, version: null },
    { id: bond.id, told, version: bond.version },
  ]
}

function childOf({ kind, childId, of, how, from, to }: Child): ChildTold {
  return { kind, childId, of, how, from, to }
}

function childTold(childId: MapId, of: ChildTold['of'], how: ChildTold['how'], from: ChildTold['from']): ChildTold {
  return { kind: 'child', childId, of, how, from, to: null }
}

/** Everything that hangs on something and goes with it when it is taken off the map. */
export function hangingOn(map: CaseMap, id: string): Shown[] {
  const unions = map.unions.filter(({ oneId, otherId }) => oneId === id || otherId === id)
  const gone = new Set<string>([id, ...unions.map(one => one.id)])
  const children = map.children.filter(({ childId, of }) => gone.has(childId) || gone.has(of.id))
  const ties = map.ties.filter(tie => tie.ofId === id || (tie.with.kind === 'kin' && tie.with.id === id))
  return [...unions, ...children, ...ties]
}

/** Someone of the family of whom nothing is told yet. */
export function nobodyYet(): KinTold {
  return {
    ...{ kind: 'kin', what: 'person', personId: null, name: null, sex: 'not-known', born: null, life: 'not-known' },
    ...{ died: null, twinOfId: null, isIdentical: null, words: null, from: null, to: null },
  }
}
