import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { wordsFor } from '../../../ui/words.ts'
import { changesBetween, type Change, type Part } from '../../rules/changes.ts'
import type { PlanContent } from '../../schema.ts'

const ABOUT: Record<Change['about'], MessageDescriptor> = {
  goal: msg`Goal`,
  task: msg`Task`,
  factor: msg`Cause`,
  intervention: msg`Intervention`,
  promise: msg`Working agreement`,
}
const HOW: Record<Change['how'], MessageDescriptor> = { added: msg`new`, gone: msg`left out`, changed: msg`changed` }
const TONES: Record<Change['how'], Tone> = { added: 'good', gone: 'done', changed: 'wait' }
const PARTS: Record<Part, MessageDescriptor> = {
  words: msg`the words`,
  need: msg`the need`,
  weight: msg`how much it matters`,
  scale: msg`how it is seen`,
  baseline: msg`where it began`,
  methods: msg`methods`,
  goal: msg`the goal`,
  who: msg`who does it`,
  when: msg`by when`,
  role: msg`the worker’s role`,
  link: msg`the cause it answers to`,
  rest: msg`what is said about it`,
}

/** What of the working agreement is meant; a day is told in words. */
const PROMISES: Record<keyof PlanContent['promises'], MessageDescriptor> = {
  hopes: msg`What the client hopes for`,
  canPromise: msg`What the agency can promise`,
  cannotPromise: msg`What it cannot promise`,
  howOften: msg`How often they meet`,
  untilOn: msg`Until when`,
}

type Props = {
  /** Null where nothing was signed yet. */
  before: PlanContent | null
  after: PlanContent
}

/** What is other than in the version before, one line a difference. */
export function WhatChanged({ before, after }: Props) {
  const { t } = useLingui()
  const changes = changesBetween(before, after)
  if (changes.length === 0) return <p>{t`Nothing in it is other than before.`}</p>
  return (
    <List label={t`What changed`}>
      {changes.map(({ about, how, id, words, was, parts }) => {
        const promise = about === 'promise' ? wordsFor(PROMISES, id) : null
        const others = promise ? t(promise) : parts.map(part => t(PARTS[part])).join(', ')
        const said = (text: string) => (about === 'promise' && id === 'untilOn' ? dayWords(text) : text)
        const kind = `${t(ABOUT[about])}: ${t(HOW[how])}`
        return (
          <ListRow
            key={`${about} ${id} ${how}`}
            title={said(words)}
            marks={<StatusMark tone={TONES[how]} label={kind} />}
            subtitle={
              <>
                {others !== '' && <div>{others}</div>}
                {was !== null && (
                  <div>
                    <Trans>Before: {said(was)}</Trans>
                  </div>
                )}
              </>
            }
          />
        )
      })}
    </List>
  )
}
