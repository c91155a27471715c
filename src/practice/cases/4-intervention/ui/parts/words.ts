import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '#platform/web/parts/icon/Icon.tsx'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import type { AdvocacyResult, AdvocacyRole, AidSource } from '../../schema/aid.ts'
import type { CalendarKind } from '../../schema/calendar.ts'
import type { ClientPresence } from '../../schema/conference.ts'
import type { ContactKind } from '../../schema/contact.ts'
import type { PaperKind } from '../../schema/paper.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const CONTACT_WORDS: Words<ContactKind> = {
  visit: msg`Visit`,
  office: msg`At the office`,
  phone: msg`Phone call`,
  message: msg`Message`,
  group: msg`Meeting of several`,
}
export const CONTACT_ICONS: Record<ContactKind, IconName> = {
  visit: 'home',
  office: 'account',
  phone: 'phone',
  message: 'message',
  group: 'clients',
}

export const CALENDAR_WORDS: Words<Exclude<CalendarKind, 'contact'>> = {
  conference: msg`Case conference`,
  task: msg`Task`,
  'plan-task': msg`Task of the plan`,
  aftercare: msg`Ask how it goes afterwards`,
  clock: msg`Safety answer due`,
}
export const CALENDAR_ICONS: Record<Exclude<CalendarKind, 'contact'>, IconName> = {
  conference: 'clients',
  task: 'check',
  'plan-task': 'check',
  aftercare: 'heart',
  clock: 'clock',
}

export const PAPER_WORDS: Words<PaperKind> = {
  photo: msg`Photo`,
  'identity-card': msg`Identity card (KTP)`,
  'family-card': msg`Family card (KK)`,
  'birth-certificate': msg`Birth certificate`,
  'marriage-certificate': msg`Marriage certificate`,
  'divorce-certificate': msg`Divorce certificate`,
  'death-certificate': msg`Death certificate`,
  'poverty-letter': msg`Letter that says someone is poor (SKTM)`,
  'domicile-letter': msg`Letter that says where someone lives`,
  'health-card': msg`Health insurance card (BPJS, KIS)`,
  'medical-letter': msg`Letter of a doctor or clinic`,
  'disability-card': msg`Disability card`,
  'school-paper': msg`Paper of a school`,
  'police-letter': msg`Letter of the police`,
  'court-paper': msg`Paper of a court`,
  agreement: msg`Written agreement`,
  receipt: msg`Receipt`,
  other: msg`Another paper`,
}

export const SOURCE_WORDS: Words<AidSource> = {
  agency: msg`Our agency`,
  government: msg`Government`,
  zakat: msg`Zakat or another religious fund`,
  organisation: msg`An organisation`,
  community: msg`Neighbours or the community`,
  family: msg`Family`,
  company: msg`A company`,
  other: msg`Someone else`,
}

export const ADVOCACY_WORDS: Words<AdvocacyRole> = {
  broker: msg`Broker: found the way to help`,
  advocate: msg`Advocate: stood up for a right`,
  mediator: msg`Mediator: stood between two sides`,
  negotiator: msg`Negotiator: bargained for the client`,
  coordinator: msg`Coordinator: brought helpers together`,
  educator: msg`Educator: explained`,
  activist: msg`Activist: asked for a change for many`,
}
export const RESULT_WORDS: Words<AdvocacyResult> = {
  waiting: msg`Waiting for an answer`,
  granted: msg`Granted`,
  partly: msg`Granted in part`,
  refused: msg`Refused`,
}
export const RESULT_TONES: Record<AdvocacyResult, Tone> = {
  waiting: 'wait',
  granted: 'good',
  partly: 'wait',
  refused: 'attention',
}

export const PRESENCE_WORDS: Words<ClientPresence> = {
  present: msg`The client was there`,
  invited: msg`The client was invited`,
  'not-invited': msg`The client was not invited`,
}
/** What to say of a failure that work in a case can meet; null leaves it to the common words. */
export function wordsForWork(failure: { code: string; why?: unknown }): MessageDescriptor | null {
  switch (failure.code) {
    case 'case-closed':
      return msg`This case is closed, so nothing can be added. Everything in it stays readable.`
    case 'day-not-yet':
      return msg`This day has not come yet. Choose today or a day before, or plan it instead.`
    case 'told-before':
      return msg`A colleague told already how this contact ended. Load the page to read it; write a contact of your own if yours differs.`
    case 'conference-over':
      return msg`This conference was held or called off already. Load the page to see how it stands.`
    case 'taken-back':
      return msg`Someone took this back before you.`
    case 'version-clash':
      return msg`Someone changed this while you were writing. Nothing was overwritten, and what you wrote is still here.`
    case 'file-refused':
      return FILE_WORDS[String(failure.why)] ?? msg`This file cannot be taken.`
    default:
      return null
  }
}

const FILE_WORDS: Partial<Record<string, MessageDescriptor>> = {
  type: msg`This is no picture and no PDF. Take a photo of the paper (JPEG, PNG or WebP), or choose a PDF.`,
  size: msg`This file is larger than 8 MB. Take the photo again with a smaller size, then choose it again.`,
  broken: msg`This file is broken or not whole. Open it on your device; if you can see it there, take a photo of it.`,
  pixels: msg`This picture is far larger than a photo. Make it smaller, then choose it again.`,
}
