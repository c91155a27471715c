import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { dayWords } from '#platform/web/dates.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { URGENCY_TONES, URGENCY_WORDS } from '#practice/cases/2-assessment/ui/parts/words.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { WaitingNeed } from '../schema.ts'

const FIRST = 6

/** Needs for which nothing was chosen yet; each leads to its alternatives in one tap. */
export function WaitingNeeds({ needs }: { needs: readonly WaitingNeed[] }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? needs : needs.slice(0, FIRST)
  const rest = needs.length - shown.length
  return (
    <section>
      <h2>
        <Trans>Needs without a choice yet</Trans>
      </h2>
      <List label={t`Needs without a choice yet`}>
        {shown.map(need => (
          <ListRow
            key={need.needId}
            to={`/cases/${need.caseId}/needs/${need.needId}/alternatives`}
            title={need.clientName}
            subtitle={wordsOf(need.term).label}
            marks={<StatusMark tone={URGENCY_TONES[need.urgency]} label={t(URGENCY_WORDS[need.urgency])} />}
            meta={dayWords(need.recordedOn, 'relative')}
          />
        ))}
      </List>
      {rest > 0 && (
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            setWhole(true)
          }}
        >
          {t`Show ${rest} more`}
        </Button>
      )}
    </section>
  )
}
