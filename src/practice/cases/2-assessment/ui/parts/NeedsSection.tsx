import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { needsOfCase } from '../../api.ts'
import type { Need } from '../../schema.ts'
import look from '../Assessment.module.css'
import { NeedForm, needDraftOf } from '../NeedForm.tsx'
import { OutcomeDialog } from '../OutcomeDialog.tsx'
import { ReviseDialog } from '../ReviseDialog.tsx'
import { NeedCard } from './NeedCard.tsx'

type Props = {
  caseId: string
  /** Whether work in this case still goes on; a closed case is only read. */
  isOpen: boolean
}

/** What a client needs, the most urgent first, each with its way to help; and a place to name more. */
export function NeedsSection({ caseId, isOpen }: Props) {
  const may = useMay()
  const answer = useQuery(asking(needsOfCase, { caseId }))
  return (
    <section aria-labelledby="needs" className={look.section}>
      <Stack gap="md">
        <h2 id="needs">
          <Trans>Needs</Trans>
        </h2>
        <Answer of={answer}>
          {needs => (
            <>
              <Needs caseId={caseId} isOpen={isOpen} needs={needs} />
              {isOpen && may('need.record') && <More key={caseId} caseId={caseId} isFirst={needs.length === 0} />}
            </>
          )}
        </Answer>
      </Stack>
    </section>
  )
}

function Needs({ caseId, isOpen, needs }: Props & { needs: readonly Need[] }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<{ what: 'outcome' | 'revision'; id: string } | null>(null)
  const close = () => {
    setOpened(null)
  }
  if (needs.length === 0) {
    return (
      <EmptyState title={t`No need is named yet`}>
        <Trans>
          Everything that help is sought for stands here. Ask: what would help you most, and how soon must it come?
        </Trans>
      </EmptyState>
    )
  }
  const shown = needs.find(({ id }) => id === opened?.id)
  return (
    <>
      <Stack gap="md">
        {needs.map(need => (
          <NeedCard key={need.id} need={need}>
            {isOpen && (
              <Acts
                caseId={caseId}
                need={need}
                onOpen={what => {
                  setOpened({ what, id: need.id })
                }}
              />
            )}
          </NeedCard>
        ))}
      </Stack>
      {shown && opened?.what === 'outcome' && <OutcomeDialog key={shown.id} need={shown} onClose={close} />}
      {shown && opened?.what === 'revision' && <ReviseDialog key={shown.id} need={shown} onClose={close} />}
    </>
  )
}

type ActsProps = { caseId: string; need: Need; onOpen: (what: 'outcome' | 'revision') => void }

/** What can be done with a need: one thing above all, for whoever may. */
function Acts({ caseId, need, onOpen }: ActsProps) {
  const may = useMay()
  const open = (what: 'outcome' | 'revision') => () => {
    onOpen(what)
  }
  return (
    <Group gap="sm">
      {need.state !== 'met' && may('alternatives.read') && (
        <Button component={PlaceLink} to={`/cases/${caseId}/needs/${need.id}/alternatives`}>
          <Trans>Find alternatives</Trans>
        </Button>
      )}
      {may('need.outcome') && (
        <Button variant="default" onClick={open('outcome')}>
          <Trans>Tell what came of it</Trans>
        </Button>
      )}
      {may('need.revise') && (
        <Button variant="default" onClick={open('revision')}>
          <Trans>Change</Trans>
        </Button>
      )}
    </Group>
  )
}

/** The form for one more need: open where there is none yet or one is half written, else one press away. */
function More({ caseId, isFirst }: { caseId: string; isFirst: boolean }) {
  const drafts = useKeptDrafts()
  const [isAsked, setAsked] = useState(() => isFirst || drafts.includes(needDraftOf(caseId)))
  if (isAsked || isFirst) {
    return (
      <NeedForm
        caseId={caseId}
        onDone={() => {
          setAsked(true)
        }}
      />
    )
  }
  return (
    <div>
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => {
          setAsked(true)
        }}
      >
        <Trans>Name another need</Trans>
      </Button>
    </div>
  )
}
