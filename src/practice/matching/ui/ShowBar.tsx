import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { newId } from '#platform/shared/id.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { choicesOfNeed, presentAlternatives } from '../api.ts'
import type { Alternatives } from '../schema/alternative.ts'
import look from './Alternatives.module.css'
import { useWishes } from './WishesBar.tsx'

type Props = { alternatives: Alternatives; ticked: readonly string[]; label: string }

/** Always in reach: how many are ticked, and the one act of this page. */
export function ShowBar({ alternatives: { caseId, needId }, ticked, label }: Props) {
  const go = useGo()
  const { wishes } = useWishes()
  const showing = useAct(presentAlternatives, {
    stale: [choicesOfNeed],
    onDone: ({ id }) => {
      go(`/cases/${caseId}/needs/${needId}/choice?show=${encodeURIComponent(ticked.join(','))}&shown=${id}`)
    },
  })
  return (
    <section
      className={ticked.length === 0 ? `${look.bar} ${look.idle}` : look.bar}
      aria-label={label}
      data-print="hide"
    >
      <p role="status">
        {ticked.length === 0 ? (
          <Trans>Tick up to three to show side by side.</Trans>
        ) : (
          <Plural value={ticked.length} one="# of 3 ticked" other="# of 3 ticked" />
        )}
      </p>
      {ticked.length > 1 && (
        <Button
          variant="subtle"
          onClick={() => {
            document.getElementById('side-by-side')?.scrollIntoView({ behavior: 'smooth' })
          }}
        >
          <Trans>Side by side</Trans>
        </Button>
      )}
      <Button
        size="lg"
        disabled={ticked.length === 0}
        loading={showing.pending}
        leftSection={<Icon name="speak" />}
        onClick={() => {
          showing.send({ id: newId(), caseId, needId, keys: [...ticked], wishes })
        }}
      >
        <Trans>Show to the client</Trans>
      </Button>
      <ActTrouble of={showing} words={wordsForShowing} />
    </section>
  )
}

function wordsForShowing(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'not-offered':
      return msg`The list has changed since it was loaded, and something that is ticked is no longer in it. Load the page again.`
    case 'case-closed':
      return msg`This case is closed; nothing more can be kept in it.`
    default:
      return null
  }
}
