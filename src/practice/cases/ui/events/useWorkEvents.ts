import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { countWords, dayOf, dayWords, moneyWords } from '#platform/web/dates.ts'
import {
  ADVOCACY_WORDS,
  CONTACT_WORDS,
  PAPER_WORDS,
  PRESENCE_WORDS,
  RESULT_TONES,
  RESULT_WORDS,
  SOURCE_WORDS,
} from '../../4-intervention/ui/parts/words.ts'
import { AdvocacyResult } from '../../4-intervention/schema/aid.ts'
import { MISSED_WORDS, wordsFor } from '../words.ts'
import type { Details, Tell, Told } from './told.ts'

const SEN = 100
type Kind = ContactEvent | ConferenceEvent | OtherEvent
type ContactEvent = 'contact.planned' | 'contact.replanned' | 'contact.done' | 'contact.missed' | 'contact.cancelled'
type ConferenceEvent = 'conference.planned' | 'conference.held' | 'conference.cancelled' | 'conference.task-settled'
type OtherEvent = 'paper.attached' | 'aid.given' | 'advocacy.done' | 'advocacy.answered' | 'work.taken-back'

/** Sentences for what was planned and done in a case. */
export function useWorkEvents(): Record<Kind, Tell> {
  return { ...useContactEvents(), ...useConferenceEvents(), ...useOtherEvents() }
}

/** The day of something, where it is not the one on which it was written down. */
function useDay(): (on: string | undefined, at: string) => string | null {
  const { t } = useLingui()
  return (on, at) => {
    if (on === undefined || on === dayOf(at)) return null
    const day = dayWords(on)
    return t`It was on ${day}`
  }
}

function useContactEvents(): Record<ContactEvent, Tell> {
  const { t } = useLingui()
  const dayOf = useDay()
  const kindOf = ({ contact }: Details) => {
    const words = wordsFor(CONTACT_WORDS, contact)
    return words ? t(words) : t`Contact`
  }
  const people = ({ with: names }: Details) => (names === undefined ? null : t`With ${names}`)
  const planned = (details: Details) => {
    const day = dayWords(details['on'] ?? '')
    const time = details['time']
    return [time === undefined ? t`For ${day}` : t`For ${day}, ${time}`, people(details)]
  }
  return {
    'contact.planned': details => {
      const kind = kindOf(details)
      return { title: t`Planned: ${kind}`, lines: planned(details), words: details['words'] }
    },
    'contact.replanned': details => {
      const kind = kindOf(details)
      return { title: t`Planned anew: ${kind}`, lines: planned(details), words: details['words'] }
    },
    'contact.done': (details, at) => {
      const next = details['next']
      const lines = [dayOf(details['on'], at), people(details), next === undefined ? null : t`Next: ${next}`]
      return { title: kindOf(details), lines, words: details['words'], tone: 'good' }
    },
    'contact.missed': (details, at) => {
      const kind = kindOf(details)
      const why = wordsFor(MISSED_WORDS, details['missedWhy'])
      const lines = [why && t(why), dayOf(details['on'], at)]
      return { title: t`Did not come about: ${kind}`, lines, words: details['words'], tone: 'wait' }
    },
    'contact.cancelled': details => {
      const kind = kindOf(details)
      return { title: t`Called off: ${kind}`, words: details['words'], tone: 'done' }
    },
  }
}

function useConferenceEvents(): Record<ConferenceEvent, Tell> {
  const { t } = useLingui()
  const dayOf = useDay()
  return {
    'conference.planned': ({ on = '', words }) => {
      const day = dayWords(on)
      return { title: t`A case conference is planned for ${day}`, words }
    },
    'conference.held': ({ on, presence, tasks, with: names, words }, at) => {
      const client = wordsFor(PRESENCE_WORDS, presence)
      const count = Number(tasks ?? 0)
      const given = count === 0 ? null : plural(count, { one: '# task was taken on', other: '# tasks were taken on' })
      const lines = [dayOf(on, at), client && t(client), names === undefined ? null : t`With ${names}`, given]
      return { title: t`A case conference was held`, lines, words, tone: 'good' }
    },
    'conference.cancelled': ({ words }) => ({ title: t`A case conference was called off`, words, tone: 'done' }),
    'conference.task-settled': ({ what = '', who = '', state, words }) => ({
      title: state === 'done' ? t`A task was done: ${what}` : t`A task was dropped: ${what}`,
      lines: [who],
      words,
      tone: state === 'done' ? 'good' : 'done',
    }),
  }
}

function useOtherEvents(): Record<OtherEvent, Tell> {
  const { t } = useLingui()
  const day = useDay()
  const action = ({ role, organization = '', result }: Details): Pick<Told, 'lines' | 'tone'> => {
    const [as, came] = [wordsFor(ADVOCACY_WORDS, role), wordsFor(RESULT_WORDS, result)]
    const known = AdvocacyResult.safeParse(result).data
    return {
      lines: [organization === '' ? null : t`Toward ${organization}`, as && t(as), came && t(came)],
      tone: known ? RESULT_TONES[known] : 'calm',
    }
  }
  return {
    'paper.attached': ({ paper, words }) => {
      const kind = wordsFor(PAPER_WORDS, paper)
      const name = kind ? t(kind) : t`Another paper`
      return { title: t`Attached: ${name}`, words }
    },
    'aid.given': (details, at) => {
      const { what = '', to = '', source, organization } = details
      const known = wordsFor(SOURCE_WORDS, source)
      const from = organization ?? (known && t(known))
      const lines = [amountOf(details), from, t`Received by ${to}`, day(details['on'], at)]
      return { title: t`Aid was given: ${what}`, lines, words: details['words'], tone: 'good' }
    },
    'advocacy.done': (details, at) => {
      const { lines = [], tone = 'calm' } = action(details)
      return {
        title: t`Stood up for the client`,
        lines: [...lines, day(details['on'], at)],
        tone,
        words: details['words'],
      }
    },
    'advocacy.answered': details => ({
      title: t`What came of standing up for the client`,
      ...action(details),
      words: details['words'],
    }),
    'work.taken-back': ({ of, words }) => {
      const titles: Partial<Record<string, string>> = {
        aid: t`Aid that was written down was taken back`,
        paper: t`A photo or paper was taken back`,
      }
      return { title: titles[of ?? ''] ?? t`An action that was written down was taken back`, words, tone: 'done' }
    },
  }
}

/** Rupiah, or how many of a thing. */
function amountOf({ rupiah, quantity, unit }: Details): string | null {
  if (rupiah !== undefined) return moneyWords(Number(rupiah) * SEN)
  return quantity === undefined ? null : `${countWords(Number(quantity))} ${unit ?? ''}`.trim()
}
