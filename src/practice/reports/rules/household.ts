import { KINDS } from '../schema/report.ts'
import { ROLES, SEXES } from '../schema/record-words.ts'
import { ofClient, ofOthers, table, text, type From, type Part, type Voice } from './say.ts'

type Aged = { ageYears: number | null; isAgeExact: boolean }

/** A person's age as people say it. */
export function ageIn({ said }: Voice, { ageYears, isAgeExact }: Aged): string {
  if (ageYears === null) return said('notKnown')
  return `${isAgeExact ? '' : `${said('about')} `}${ageYears} ${said('years')}`
}

/**
 * Who the client is and who lives with them. Of the NIK the last four digits, in an official report and of the client alone;
 * an address only where nobody may be in danger through it.
 */
export function householdPart(from: From): Part {
  const { facts, asked, voice } = from
  const { client, household, isAddressProtected } = facts
  const { said, say } = voice
  const { isOfficial } = KINDS[asked.kind]
  const nik = isOfficial ? client.nikLastFour : null
  const address = [household?.household.addressLine, client.livesAt].filter(one => one != null).join(', ')
  const others = household?.members.filter(({ person }) => person.id !== client.id) ?? []
  return {
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: said('name'), value: client.fullName },
          { label: said('age'), value: ageIn(voice, client) },
          { label: said('sex'), value: say(SEXES[client.sex]) },
          ...(nik === null ? [] : [{ label: said('nik'), value: `••••${nik}` }]),
          {
            label: said('address'),
            value: isAddressProtected ? said('safeAddress') : address === '' ? said('notKnown') : address,
          },
        ],
      },
      ...(others.length === 0 ? [] : [text(`${said('alsoAtHome')}:`)]),
      ...table(
        [said('name'), said('relation'), said('age')],
        others.map(({ person, role }) => [person.fullName, say(ROLES[role]), ageIn(voice, person)]),
      ),
      ...(household && !household.household.membersAreAll ? [text(said('notEveryone'))] : []),
    ],
    names: [
      ofClient(from, 'name', 'age', ...(nik === null ? [] : (['nik'] as const))),
      ...(isAddressProtected || address === '' ? [] : [ofClient(from, 'address')]),
      ...ofOthers(
        others.map(({ person }) => person.fullName),
        ...(['name', 'age'] as const),
      ),
    ],
  }
}
