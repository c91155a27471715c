import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { originOfCase } from '../../api/inquiries.ts'
import { TELLER_WORDS } from './inquiry-words.ts'

/** Who told us of the client or sent them: asked for by a press, and each reading is kept. */
export function OriginSection({ caseId }: { caseId: string }) {
  const [isShown, setShown] = useState(false)
  if (isShown) return <Origin caseId={caseId} />
  return (
    <div>
      <Button
        variant="default"
        onClick={() => {
          setShown(true)
        }}
      >
        <Trans>Who told us, or sent them</Trans>
      </Button>
    </div>
  )
}

function Origin({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const query = useQuery(asking(originOfCase, { caseId }))
  return (
    <Answer of={query}>
      {origin =>
        origin === null ? (
          <p>{t`Nobody else is written down here.`}</p>
        ) : (
          <Notice title={t`Do not tell the client or anyone else`}>
            <FactList
              facts={[
                {
                  label: t`Who told us, or sent them`,
                  value: origin.kind === 'not-known' ? null : t(TELLER_WORDS[origin.kind]),
                },
                { label: t`Name`, value: origin.name ?? t`not given` },
                { label: t`How to call back safely`, value: origin.reachedAt },
              ]}
            />
          </Notice>
        )
      }
    </Answer>
  )
}
