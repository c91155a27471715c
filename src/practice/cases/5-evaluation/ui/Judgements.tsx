import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { dayWords } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import caseLook from '../../ui/Case.module.css'
import { Folded } from '../../ui/parts/Folded.tsx'
import type { ClientJudgement } from '../schema.ts'
import look from './Evaluation.module.css'
import { JudgementDialog } from './JudgementDialog.tsx'
import { JUDGEMENT_TONES, JUDGEMENT_WORDS } from './parts/words.ts'

/** How it is now, as the client says: the latest in full, the earlier ones behind it. */
export function Judgements({ caseId, judgements }: { caseId: string; judgements: readonly ClientJudgement[] }) {
  const { t } = useLingui()
  const may = useMay()
  const [isAsked, setAsked] = useState(false)
  const [latest, ...earlier] = judgements
  const ask = may('evaluation.record') && (
    <Button
      onClick={() => {
        setAsked(true)
      }}
    >
      <Trans>Ask how it is now</Trans>
    </Button>
  )
  return (
    <section className={caseLook.section} aria-labelledby="judgement">
      <h2 id="judgement">
        <Trans>What the client says</Trans>
      </h2>
      {latest ? (
        <>
          <One judgement={latest} />
          {earlier.length > 0 && <Earlier judgements={earlier} />}
          {ask && <div>{ask}</div>}
        </>
      ) : (
        <EmptyState title={t`The client was not asked yet`} action={ask}>
          <Trans>
            Ask first how it is now, compared with when you began. What the client says counts before any number.
          </Trans>
        </EmptyState>
      )}
      {isAsked && (
        <JudgementDialog
          caseId={caseId}
          onClose={() => {
            setAsked(false)
          }}
        />
      )}
    </section>
  )
}

function Earlier({ judgements }: { judgements: readonly ClientJudgement[] }) {
  const { t } = useLingui()
  return (
    <details className={look.more}>
      <summary>{t`Earlier answers`}</summary>
      <Stack gap="md">
        {judgements.map(one => (
          <One key={one.id} judgement={one} />
        ))}
      </Stack>
    </details>
  )
}

function One({ judgement: { answer, words, askedOn } }: { judgement: ClientJudgement }) {
  const { t } = useLingui()
  return (
    <div>
      <StatusMark tone={JUDGEMENT_TONES[answer]} label={t(JUDGEMENT_WORDS[answer])} />
      <div>{dayWords(askedOn)}</div>
      {words !== null && <Folded words={words} className={look.words} />}
    </div>
  )
}
