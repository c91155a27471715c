import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { servicePage } from '#practice/resources/api.ts'
import { criteriaOf, endCriteria } from '../api.ts'
import type { Criteria } from '../schema.ts'
import { addressOf } from './addresses.ts'
import { wordsForPublishing } from './words.ts'

/** To give up what was published here: then what was imported, and what stands above, holds again. */
export function EndSection({ criteria: { subject, version } }: { criteria: Criteria }) {
  const { t } = useLingui()
  const go = useGo()
  const [isAsked, setAsked] = useState(false)
  const acting = useAct(endCriteria, {
    stale: [criteriaOf, servicePage],
    onDone: () => {
      go(addressOf(subject))
    },
  })
  return (
    <section aria-labelledby="end">
      <h2 id="end">
        <Trans>Give up what was published here</Trans>
      </h2>
      <p>
        {subject.kind === 'service'
          ? t`From today the conditions hold that came with the service. The history stays.`
          : t`From today only what stands above holds here. The history stays.`}
      </p>
      <Button
        variant="default"
        onClick={() => {
          setAsked(true)
        }}
      >
        <Trans>Give it up</Trans>
      </Button>
      <Dialog
        isOpen={isAsked}
        onClose={() => {
          setAsked(false)
        }}
        title={t`Give up what was published here?`}
        confirm={{
          label: t`Give it up from today`,
          pending: acting.pending,
          onConfirm: () => {
            acting.send({ id: newId(), subject, version, from: todayHere(), note: null })
          },
        }}
      >
        <ActTrouble of={acting} words={wordsForPublishing} />
      </Dialog>
    </section>
  )
}
