import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import type { Details, Tell, Told } from './told.ts'
import { useTerm } from './useNeedEvents.ts'

type Kind =
  | 'choice.recorded'
  | 'referral.sent'
  | 'referral.answered'
  | 'referral.replied'
  | 'referral.cancelled'
  | 'referral.voided'
  | 'referral.arranged'
  | 'referral.outcome'
  | 'client.answered'

/** Sentences for what the client chose, and for what came of asking providers. */
export function useReferralEvents(): Record<Kind, Tell> {
  const { t } = useLingui()
  const termOf = useTerm()
  const serviceOf = useService()
  return {
    'choice.recorded': useChoice(),
    'referral.sent': details => {
      const { organization = '' } = details
      const need = termOf(details['term'])
      return { title: t`A referral was sent to ${organization}`, lines: [need, serviceOf(details)], tone: 'wait' }
    },
    'referral.answered': useAnswered(),
    'referral.replied': ({ organization = '', words }) => ({ title: t`The worker wrote to ${organization}`, words }),
    'referral.cancelled': useCancelled(),
    'referral.voided': ({ organization = '', words }) => ({
      ...{ title: t`The referral to ${organization} was recorded by mistake`, words, tone: 'done' },
    }),
    'referral.arranged': details => {
      const { organization = '', on, time } = details
      const day = on === undefined ? null : [dayWords(on), time].filter(one => one !== undefined).join(', ')
      return { title: t`The way to ${organization} was prepared`, lines: [serviceOf(details), day], tone: 'calm' }
    },
    'referral.outcome': useOutcome(),
    'client.answered': useClientAnswer(),
  }
}

/** What a service is called, in the language of the moment; null when the event does not say. */
function useService(): (details: Details) => string | null {
  const say = useSay()
  return ({ service, serviceEn }) => (service === undefined ? null : say({ id: service, en: serviceEn ?? service }))
}

function useChoice(): (details: Details) => Told {
  const { t } = useLingui()
  const termOf = useTerm()
  const serviceOf = useService()
  return details => {
    const need = termOf(details['term'])
    const service = serviceOf(details)
    const refused = Number(details['refused'] ?? 0)
    const lines = [
      service === null ? null : (details['organization'] ?? null),
      refused > 0
        ? plural(refused, { one: '# other way was turned down', other: '# other ways were turned down' })
        : null,
    ]
    const title =
      service === null
        ? t`The client chose none of the ways that were shown for: ${need}`
        : t`The client chose for “${need}”: ${service}`
    return { title, lines, words: details['words'], tone: service === null ? 'calm' : 'good' }
  }
}

const TONES: Partial<Record<string, Tone>> = {
  ...{ accept: 'good', start: 'good', complete: 'good' },
  ...{ decline: 'attention', 'could-not': 'attention', 'wait-list': 'wait', ask: 'wait' },
}

function useAnswered(): (details: Details) => Told {
  const { t } = useLingui()
  const serviceOf = useService()
  const reasonOf = useReasonWords('provider-decline')
  return details => {
    const { act = '', organization = '', reason, words } = details
    const titles: Partial<Record<string, string>> = {
      accept: t`${organization} accepted the referral`,
      'wait-list': t`${organization} put the client on the waiting list`,
      decline: t`${organization} declined the referral`,
      ask: t`${organization} asked the worker something`,
      start: t`${organization} began to help`,
      complete: t`${organization} gave the help`,
      'could-not': t`${organization} could not help after all`,
      undo: t`${organization} took its answer back`,
    }
    const why = reason === undefined ? '' : reasonOf(reason).plain
    return {
      title: titles[act] ?? t`${organization} answered the referral`,
      lines: [serviceOf(details), why === '' ? null : why],
      words,
      tone: TONES[act] ?? 'calm',
    }
  }
}

function useCancelled(): (details: Details) => Told {
  const { t } = useLingui()
  const serviceOf = useService()
  return details => {
    const { organization = '', reason = '', words } = details
    const reasons: Partial<Record<string, string>> = {
      'client-changed-mind': t`The client decided otherwise`,
      'consent-withdrawn': t`The client took back the consent`,
      'helped-elsewhere': t`Help came from elsewhere`,
      'provider-silent': t`The provider does not answer`,
      'sent-by-mistake': t`It was sent by mistake`,
    }
    return {
      title: t`The referral to ${organization} was taken back`,
      lines: [serviceOf(details), reasons[reason] ?? null],
      words,
      tone: 'done',
    }
  }
}

function useOutcome(): (details: Details) => Told {
  const { t } = useLingui()
  const serviceOf = useService()
  return details => {
    const { organization = '', outcome = '', words } = details
    const titles: Partial<Record<string, string>> = {
      helped: t`The help of ${organization} met the need`,
      'partly-helped': t`The help of ${organization} met part of the need`,
      'not-helped': t`The help of ${organization} did not meet the need`,
    }
    return {
      title: titles[outcome] ?? t`It was recorded what came of the help of ${organization}`,
      lines: [serviceOf(details)],
      words,
      tone: outcome === 'helped' ? 'good' : outcome === 'not-helped' ? 'attention' : 'wait',
    }
  }
}

/** What the client said of the help, and whether someone passed it on. */
function useClientAnswer(): (details: Details) => Told {
  const { t } = useLingui()
  const serviceOf = useService()
  return details => {
    const { said = '', through = '', words } = details
    const titles: Partial<Record<string, string>> = {
      helped: t`The client says: I was helped`,
      'not-helped': t`The client says: I was not helped`,
      'not-yet': t`The client says: not yet`,
      'call-me': t`The client asks to be called`,
      'changed-mind': t`The client has changed their mind`,
    }
    const passedOn: Partial<Record<string, string>> = {
      worker: t`Told to the worker`,
      'trusted-person': t`Passed on by someone they trust`,
    }
    return {
      title: titles[said] ?? t`The client answered`,
      lines: [serviceOf(details), passedOn[through] ?? null],
      words,
      tone: said === 'helped' ? 'good' : said === 'not-yet' ? 'wait' : 'attention',
    }
  }
}
