import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import type { Option } from '#platform/web/parts/form/fields.tsx'
import { partiesOfCase } from '../../api/parties.ts'
import { casePage } from '../../api.ts'
import type { WithWhom } from '../schema/contact.ts'

export type People = {
  /** Whom one tap names: the client, who lives with them, and whoever has to do with the case. */
  options: readonly (Option & { who: WithWhom })[]
  clientName: string
}

/** Those who are known in a case, so that nobody types a name twice. */
export function usePeople(caseId: string): People {
  const page = useQuery(asking(casePage, { caseId }))
  const parties = useQuery(asking(partiesOfCase, { caseId }))
  const view = page.data?.ok ? page.data.value : null
  if (!view) return { options: [], clientName: '' }
  const { id: personId, fullName: name } = view.person
  const client: WithWhom = { as: 'client', personId, name }
  const others = (view.household?.members ?? []).flatMap(({ person }): WithWhom[] =>
    person.id === personId ? [] : [{ as: 'household', personId: person.id, name: person.fullName }],
  )
  const known = new Set([client, ...others].map(one => one.name))
  const around = (parties.data?.ok ? parties.data.value.parties : []).flatMap((party): WithWhom[] => {
    if (party.name === '' || known.has(party.name)) return []
    return [{ as: 'party', personId: party.who.kind === 'person' ? party.who.personId : null, name: party.name }]
  })
  const options = [client, ...others, ...around].map(who => ({ value: who.name, label: who.name, who }))
  return { options, clientName: name }
}

/** Names that someone typed, parted by commas or lines. */
export function namesIn(typed: string): string[] {
  return typed.split(/[,;\n]/).flatMap(name => (name.trim() === '' ? [] : [name.trim()]))
}

/** Whoever was tapped or typed; a typed name that is known is the known one. */
export function withWhomOf({ options }: People, chosen: readonly string[], typed: string): WithWhom[] {
  const names = [...new Set([...chosen, ...namesIn(typed)])]
  return names.map(name => options.find(one => one.value === name)?.who ?? { as: 'other', personId: null, name })
}

/** The other way round: which of them a form shows as tapped, and which as typed. */
export function tappedAndTyped({ options }: People, people: readonly WithWhom[]): { people: string[]; others: string } {
  const isKnown = ({ name }: WithWhom) => options.some(({ value }) => value === name)
  return {
    people: people.filter(isKnown).map(({ name }) => name),
    others: people
      .filter(one => !isKnown(one))
      .map(({ name }) => name)
      .join(', '),
  }
}
