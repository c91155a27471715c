import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { partiesOfCase } from '../api/parties.ts'

/** A colleague was first: nothing was overwritten; look at how it stands now, and decide on that. */
export function PartyClashNotice({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const look = (
    <Button
      variant="default"
      onClick={() => {
        void queries.invalidateQueries({ queryKey: [partiesOfCase.name] })
        onClose()
      }}
    >
      <Trans>Look at how it stands now</Trans>
    </Button>
  )
  return (
    <Notice tone="wait" isNews action={look}>
      <Trans>
        A colleague changed this while you were writing. Nothing was overwritten, and what you wrote is kept as a draft.
      </Trans>
    </Notice>
  )
}
