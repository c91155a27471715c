import { AccountId, AgencyId, MembershipId, TeamId, type Role } from './schema/actor.ts'

const id = (tail: string) => `019ac000-0000-7000-8000-${tail.padStart(12, '0')}`

type Example = { email: string; name: string; role: Role; team: string | null; organization: string | null }
const member = (role: Role, name: string, team: string | null = null, organization: string | null = null): Example => {
  return { email: `${name.toLowerCase().replaceAll(' ', '.')}@example.test`, name, role, team, organization }
}

/** The organisation of the directory that the example provider answers for, and one that it does not. */
export const ORGANIZATION = id('0000f1')
export const OTHER_ORGANIZATION = id('0000f2')

const agency = (tail: string, name: string, timeZone: string, teams: Record<string, string>) => {
  return {
    agencyId: AgencyId.parse(id(tail)),
    name,
    timeZone,
    areaCode: '52.02',
    teams: Object.entries(teams).map(([key, teamName]) => ({
      key,
      id: TeamId.parse(id(`${tail}${key}`)),
      name: teamName,
    })),
  }
}

/** Two agencies that must never see each other, and two providers, each an agency of its own. */
export const LOTENG = agency('0a', 'Rumah Layanan Tastura', 'Asia/Makassar', { '01': 'Utara', '02': 'Selatan' })
export const MATARAM = agency('0b', 'Balai Layanan Mataram', 'Asia/Makassar', { '01': 'Kota' })
export const CLINIC = agency('0c', 'Klinik Sehat Bersama', 'Asia/Makassar', {})
export const SHELTER = agency('0d', 'Rumah Aman Kartini', 'Asia/Makassar', {})
export const AGENCIES = [LOTENG, MATARAM, CLINIC, SHELTER]

/** Who acts in tests, by a short name. */
export const ACTORS = {
  worker: { agency: LOTENG, ...member('worker', 'Baiq Rinjani', '01') },
  colleague: { agency: LOTENG, ...member('worker', 'Lalu Wirya', '01') },
  supervisor: { agency: LOTENG, ...member('supervisor', 'Haji Mahsun', '01') },
  elsewhere: { agency: LOTENG, ...member('supervisor', 'Sri Utami', '02') },
  front: { agency: LOTENG, ...member('front-office', 'Nurhayati') },
  curator: { agency: LOTENG, ...member('curator', 'Made Ayu') },
  planner: { agency: LOTENG, ...member('planner', 'Zainul Hadi') },
  officer: { agency: LOTENG, ...member('data-protection-officer', 'Ratna Dewi') },
  admin: { agency: LOTENG, ...member('administrator', 'Saparwadi') },
  provider: { agency: CLINIC, ...member('provider', 'Suster Ani', null, ORGANIZATION) },
  otherProvider: { agency: SHELTER, ...member('provider', 'Ibu Kartini', null, OTHER_ORGANIZATION) },
  second: { agency: MATARAM, ...member('worker', 'I Wayan Sudana', '01') },
} as const
export type ActorName = keyof typeof ACTORS
const names = Object.keys(ACTORS)

/** The account and membership of an actor in tests. */
export function idsOf(name: ActorName) {
  const number = String(names.indexOf(name) + 10)
  return { accountId: AccountId.parse(id(`a${number}`)), membershipId: MembershipId.parse(id(`e${number}`)) }
}
