import { loadOf } from '#practice/resources/rules/informal.ts'
import { InformalResource } from '#practice/resources/schema/informal.ts'
import type { Helper } from './schema.ts'

const id = (tail: string) => `019ac300-0000-7000-8000-${tail.padStart(12, '0')}`

/** A neighbour who minds children, as she told it in the case that named her. */
export const INAQ_SRI = {
  kind: 'neighbour',
  name: 'Inaq Sri',
  offers: 'Menjaga anak sepulang sekolah',
  needs: ['care/childcare'],
  audience: 'family',
  areaCode: '52.02.01.1002',
  contact: '0370-555-0999',
  limits: 'Tidak bisa malam hari',
  expects: null,
  familyGives: 'Sayur dari kebun',
  weeklyHours: 10,
  familiesAtMost: 2,
  familiesSaid: 1,
  consent: { on: '2026-11-20', how: 'in-person', contactToClient: true, until: null },
} as const

const kept = (more: object) =>
  InformalResource.parse({
    id: id('1'),
    ...INAQ_SRI,
    caseId: null,
    rests: null,
    withdrawnOn: null,
    version: 1,
    ...more,
  })

/** On 25 November 2026: one who may be asked, one at the limit, one who rests and one who withdrew. */
export const HELPERS: Helper[] = [
  kept({ audience: 'village' }),
  kept({ id: id('2'), name: 'Arisan Tengaq', kind: 'savings-group', audience: 'agency', familiesSaid: 2 }),
  kept({ id: id('3'), name: 'Amaq Budi', audience: 'agency', rests: { since: '2026-11-01', until: '2026-12-31' } }),
  kept({ id: id('4'), name: 'Bu Zaenab', audience: 'agency', contact: null, withdrawnOn: '2026-11-24' }),
].map(helper => ({ ...helper, load: loadOf(helper, { counted: 0, today: '2026-11-25' }), area: 'Leneng, Praya' }))
