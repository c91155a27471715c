import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { removeRecord } from '../../api.ts'
import type { RecordPage } from '../../schema/record-page.ts'
import { placeOf, wordsForRecords } from './words.ts'

type Parent = RecordPage['within'][number]

/** Take an object out: of each thing that it stands in as one of many, or, where it stands in none, of the directory. */
export function Removal({ page }: { page: RecordPage }) {
  const [from, setFrom] = useState<Parent | null | undefined>(undefined)
  const lists = page.within.filter(({ field }) => !SINGLE.includes(field))
  const isLoose = page.withinCount === 0 || page.kind === 'service'
  if (lists.length === 0 && !isLoose) return null
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">
        <Trans>Take it out</Trans>
      </h2>
      <Group>
        {lists.map(parent => (
          <Button
            key={parent.id}
            variant="default"
            onClick={() => {
              setFrom(parent)
            }}
          >
            <OutOf parent={parent} />
          </Button>
        ))}
        {isLoose && (
          <Button
            variant="default"
            onClick={() => {
              setFrom(null)
            }}
          >
            <Trans>Out of the directory</Trans>
          </Button>
        )}
      </Group>
      {from !== undefined && (
        <Ask
          page={page}
          from={from}
          onClose={() => {
            setFrom(undefined)
          }}
        />
      )}
    </section>
  )
}

const SINGLE = ['organization', 'program', 'location', 'unit', 'taxonomy_term', 'taxonomy_detail', 'service']

function OutOf({ parent }: { parent: Parent }) {
  const name = useSay()(parent.title)
  return <Trans>Out of “{name}”</Trans>
}

type AskProps = { page: RecordPage; from: Parent | null; onClose: () => void }

function Ask({ page, from, onClose }: AskProps) {
  const { t } = useLingui()
  const say = useSay()
  const go = useGo()
  const { kind, id, version } = page
  const acting = useAct(removeRecord, {
    onDone: () => {
      notify({ message: t`Taken out.` })
      onClose()
      go(from ? placeOf(from) : kind === 'service' ? '/directory' : `/directory/records?kind=${kind}`)
    },
  })
  const name = say(page.title)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Take out “${name}”?`}
      confirm={{
        label: t`Take it out`,
        pending: acting.pending,
        onConfirm: () => {
          acting.send({ kind, id, version, within: from && { kind: from.kind, id: from.id, field: from.field } })
        },
      }}
    >
      <ActTrouble of={acting} words={wordsForRecords} />
      {kind === 'service' && !from ? (
        <Trans>It is no longer offered and no longer exported. Referrals that were made keep what it was.</Trans>
      ) : (
        <Trans>What stands in it alone goes with it.</Trans>
      )}
    </Dialog>
  )
}
