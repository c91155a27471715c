import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { todayHere } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { freshness, type Freshness } from '../../rules/freshness.ts'
import { dayThere, serviceOpenAt } from '../../rules/opening.ts'
import type { DirectoryEntry } from '../../schema/directory.ts'
import { FRESHNESS_WORDS, STATUS_WORDS } from '../words.ts'
import { useOpeningWords } from './useOpeningWords.ts'

const TONES = { fresh: 'good', warn: 'calm', stale: 'wait', never: 'calm' } as const satisfies Record<Freshness, string>

/** How a service stands today: open or not, free or not, places left, and how far all this can be believed. */
export function ServiceMarks({ service }: { service: DirectoryEntry }) {
  const { t } = useLingui()
  const { stateWords, closureWords } = useOpeningWords()
  const say = useSay()
  const now = new Date().toISOString()
  const today = dayThere(now, service.timeZone) ?? todayHere()
  const state = serviceOpenAt(service, now)
  const opening = stateWords(state, service.timeZone)
  const { from = null, until = null } = service.closure ?? {}
  const hasEnded = service.closure ? until !== null && until < today : false
  const isClosed = service.closure ? !hasEnded && (from === null || from <= today) : false
  const trust = freshness(service.assuredOn, todayHere())
  const left = service.capacity?.available ?? null
  return (
    <>
      {service.closure && !hasEnded && (
        <StatusMark tone={isClosed ? 'attention' : 'wait'} label={closureWords(service.closure, say)} />
      )}
      {service.status !== 'active' && !isClosed && (
        <StatusMark tone="attention" label={t(STATUS_WORDS[service.status])} />
      )}
      {service.status !== 'active' && hasEnded && <StatusMark tone="wait" label={t`should be open again: ask first`} />}
      {service.status === 'active' && !isClosed && opening !== null && (
        <StatusMark tone={state?.isOpen ? 'good' : 'calm'} icon="clock" label={opening} />
      )}
      {service.cost.isFree === true && <StatusMark tone="good" label={t`free of charge`} />}
      {left === 0 && <StatusMark tone="wait" label={t`full`} />}
      {left !== null && left > 0 && (
        <StatusMark tone="good" label={plural(left, { one: '# place left', other: '# places left' })} />
      )}
      <StatusMark
        tone={TONES[trust]}
        icon={trust === 'fresh' ? 'check' : 'question'}
        label={t(FRESHNESS_WORDS[trust])}
      />
    </>
  )
}
