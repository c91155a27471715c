import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ComponentProps } from 'react'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { shareWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { ACTOR_WORDS } from '#practice/resources/ui/parts/actor-words.ts'
import { compareOrganizations, keepApart, mergeOrganizations } from '../api/merging.ts'
import { MergeField, type Comparison, type MergeSide } from '../schema/merging.ts'
import look from './Care.module.css'
import { wordsForChange } from './failures.ts'
import { LIKENESS_WORDS, MERGE_FIELD_WORDS } from './words.ts'

const page = getRouteApi('/directory/duplicates/$one/$other')

/** Two records side by side: which survives, and field by field what it says from then on. */
export function ComparePage() {
  const { t } = useLingui()
  const { one, other } = page.useParams()
  const answer = useQuery(asking(compareOrganizations, { one, other }))
  return (
    <Page
      title={t`Are they one organisation?`}
      width="wide"
      back={{ to: '/directory/duplicates', label: t`Duplicates` }}
      lead={<Trans>Ring them if you are not sure. A merger can be taken apart at any time.</Trans>}
    >
      <Answer of={answer}>{found => <Sides key={`${one} ${other}`} found={found} />}</Answer>
    </Page>
  )
}

function Sides({ found: { sides, likeness, isApart } }: { found: Comparison }) {
  const { t } = useLingui()
  const [survivorId, setSurvivor] = useState<string>(sides[0]?.id ?? '')
  const values = useValues()
  const rows = [...MergeField.options.map(field => t(MERGE_FIELD_WORDS[field])), t`Telephone`, t`Address`, t`Services`]
  const score = shareWords(likeness.score)
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        {likeness.reasons.length > 0 && (
          <p>
            <Trans>{score} alike, because:</Trans>
          </p>
        )}
        <div className={look.acts}>
          {likeness.reasons.map(({ reason }) => (
            <StatusMark key={reason} tone="calm" label={t(LIKENESS_WORDS[reason])} />
          ))}
        </div>
        {isApart && <Notice>{t`Someone looked at them before and found two organisations.`}</Notice>}
      </Stack>
      <h2>
        <Trans>Both records</Trans>
      </h2>
      <Compare
        label={t`Both records`}
        rows={rows}
        items={sides.map(side => ({
          id: side.id,
          title: side.name,
          marks: side.id === survivorId && <StatusMark tone="good" label={t`stays`} />,
          action: side.id !== survivorId && (
            <Button
              variant="default"
              onClick={() => {
                setSurvivor(side.id)
              }}
            >
              <Trans>This one stays</Trans>
            </Button>
          ),
          values: values(side),
        }))}
      />
      <Decide key={survivorId} sides={sides} survivorId={survivorId} />
    </Stack>
  )
}

function useValues() {
  const { t } = useLingui()
  const say = useSay()
  return (side: MergeSide) => [
    side.name,
    side.actorKind === 'not-known' ? null : t(ACTOR_WORDS[side.actorKind]),
    side.description && say(side.description) !== '' ? say(side.description) : null,
    side.email,
    side.url,
    side.phones.join(', ') || null,
    side.addresses.join('; ') || null,
    side.services.length === 0 ? null : side.services.map(({ name }) => say(name)).join(', '),
  ]
}

function Decide({ sides, survivorId }: { sides: readonly MergeSide[]; survivorId: string }) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const [taken, setTaken] = useState<readonly MergeField[]>([])
  const survivor = sides.find(({ id }) => id === survivorId)
  const absorbed = sides.find(({ id }) => id !== survivorId)
  const { merging, apart } = useActs()
  if (!survivor || !absorbed) return null
  const confirm = {
    label: t`Merge them`,
    pending: merging.pending,
    onConfirm: () => {
      merging.send({ id: newId(), survivorId: survivor.id, absorbedId: absorbed.id, fromAbsorbed: [...taken] })
    },
  }
  return (
    <Stack>
      <Choices survivor={survivor} absorbed={absorbed} taken={taken} onTake={setTaken} />
      <ActTrouble of={merging} words={wordsForChange} />
      <ActTrouble of={apart} words={wordsForChange} />
      <div className={look.acts}>
        <Button
          onClick={() => {
            setAsking(true)
          }}
        >
          <Trans>They are one: merge them</Trans>
        </Button>
        <Button
          variant="default"
          loading={apart.pending}
          onClick={() => {
            apart.send({ one: survivor.id, other: absorbed.id })
          }}
        >
          <Trans>They are two</Trans>
        </Button>
      </div>
      <Asking
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        survivor={survivor}
        absorbed={absorbed}
        confirm={confirm}
      />
    </Stack>
  )
}

function useActs() {
  const { t } = useLingui()
  const go = useGo()
  const merging = useAct(mergeOrganizations, {
    onDone: ({ survivor }) => {
      notify({ message: t`They are one now: ${survivor.name}.` })
      go('/directory/duplicates')
    },
  })
  const apart = useAct(keepApart, {
    onDone: () => {
      notify({ message: t`They are not shown as a pair again.` })
      go('/directory/duplicates')
    },
  })
  return { merging, apart }
}

type ChoicesProps = {
  survivor: MergeSide
  absorbed: MergeSide
  taken: readonly MergeField[]
  onTake: (fields: readonly MergeField[]) => void
}

/** Fields in which they differ: which of the two is right. */
function Choices({ survivor, absorbed, taken, onTake }: ChoicesProps) {
  const { t } = useLingui()
  const values = useValues()
  const [left, right] = [values(survivor), values(absorbed)]
  const differing = MergeField.options
    .map((field, nth) => ({ field, ours: left[nth] ?? null, theirs: right[nth] ?? null }))
    .filter(({ ours, theirs }) => ours !== theirs && theirs !== null)
  return differing.map(({ field, ours, theirs }) => (
    <fieldset key={field} className={look.part}>
      <legend>{t(MERGE_FIELD_WORDS[field])}</legend>
      {[
        { isTheirs: false, label: ours ?? t`not known` },
        { isTheirs: true, label: theirs },
      ].map(({ isTheirs, label }) => (
        <label key={String(isTheirs)} className={look.tick}>
          <input
            type="radio"
            name={field}
            checked={taken.includes(field) === isTheirs}
            onChange={() => {
              const others = taken.filter(one => one !== field)
              onTake(isTheirs ? [...others, field] : others)
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  ))
}

type AskingProps = Pick<ComponentProps<typeof Dialog>, 'isOpen' | 'onClose'> & {
  survivor: MergeSide
  absorbed: MergeSide
  confirm: { label: string; onConfirm: () => void; pending: boolean }
}

function Asking({ isOpen, onClose, survivor, absorbed, confirm }: AskingProps) {
  const { t } = useLingui()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t`Merge into ${survivor.name}?`} confirm={confirm}>
      <Trans>
        All services of {absorbed.name} become those of {survivor.name}. Whoever answers requests for {absorbed.name}{' '}
        goes on answering for these services, and sees nothing that {survivor.name} is sent for others. It can be taken
        apart again.
      </Trans>
    </Dialog>
  )
}
