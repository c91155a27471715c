import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { strengthsOfCase } from '../../api.ts'
import type { Strength } from '../../schema.ts'
import look from '../Assessment.module.css'
import { strengthDraftOf, StrengthForm } from '../StrengthForm.tsx'

type Props = {
  caseId: string
  /** Whether work in this case still goes on; a closed case is only read. */
  isOpen: boolean
}

/** What a client can do, has or is good at, as they told it; and a place to add to it. */
export function StrengthsSection({ caseId, isOpen }: Props) {
  const may = useMay()
  const answer = useQuery(asking(strengthsOfCase, { caseId }))
  return (
    <section aria-labelledby="strengths" className={look.section}>
      <Stack gap="md">
        <h2 id="strengths">
          <Trans>Strengths</Trans>
        </h2>
        <Answer of={answer}>{strengths => <Strengths strengths={strengths} />}</Answer>
        {isOpen && may('strength.record') && <More key={caseId} caseId={caseId} />}
      </Stack>
    </section>
  )
}

function Strengths({ strengths }: { strengths: readonly Strength[] }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  if (strengths.length === 0) {
    return (
      <EmptyState title={t`No strength is noted yet`}>
        <Trans>
          Whatever this client can do, has or is good at stands here, and whoever stands by them. Ask: what has helped
          you so far?
        </Trans>
      </EmptyState>
    )
  }
  return (
    <List label={t`Strengths`}>
      {strengths.map(({ id, inOwnWords, helpsWith, recordedOn }) => (
        <ListRow
          key={id}
          title={inOwnWords}
          meta={dayWords(recordedOn, 'relative')}
          marks={helpsWith.map(term => (
            <StatusMark key={term} tone="calm" icon="heart" label={wordsOf(term).plain} />
          ))}
        />
      ))}
    </List>
  )
}

function More({ caseId }: { caseId: string }) {
  const drafts = useKeptDrafts()
  const [isAsked, setAsked] = useState(() => drafts.includes(strengthDraftOf(caseId)))
  if (isAsked) return <StrengthForm caseId={caseId} />
  return (
    <div>
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => {
          setAsked(true)
        }}
      >
        <Trans>Note a strength</Trans>
      </Button>
    </div>
  )
}
