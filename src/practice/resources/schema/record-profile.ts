import type { HsdsKind } from './record.ts'

/** What a property that our Indonesian profile adds to HSDS holds; `json`: a list or an object. */
export type ProfileType = 'text' | 'number' | 'tick' | 'date' | 'json'

/**
 * The properties that our profile of HSDS adds, under the names of its merge patches.
 * They say what HSDS has no words for; a directory from elsewhere is silent about them, and its silence takes nothing away.
 */
export const PROFILE: Readonly<Partial<Record<HsdsKind, Readonly<Record<string, ProfileType>>>>> = {
  service: {
    translations: 'json',
    need_terms: 'json',
    resource_system: 'text',
    wait_days: 'number',
    is_free: 'tick',
    amounts: 'json',
    iana_time_zone: 'text',
    closed_from: 'date',
    closed_until: 'date',
    closed_reason: 'json',
    closed_on_holidays: 'tick',
    waiting_people: 'number',
    hidden_from_public: 'tick',
    eligibility_criteria: 'json',
    source: 'json',
    capacity_unsaid: 'json',
  },
  schedule: { except_dates: 'json' },
  service_capacity: { said_by: 'text' },
  organization: { actor_kind: 'text', psks: 'json', membership: 'json', translations: 'json' },
  location: { area_code: 'text', is_protected: 'tick', local_id: 'text', translations: 'json', travel_notes: 'json' },
  service_area: { area_code: 'text', country: 'text' },
  program: { translations: 'json' },
  accessibility: { access_meaning: 'text', translations: 'json' },
  cost_option: { translations: 'json' },
  required_document: { is_required: 'tick', translations: 'json' },
}

export function profileType(kind: HsdsKind, name: string): ProfileType | null {
  return PROFILE[kind]?.[name] ?? null
}
