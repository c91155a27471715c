import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { CaseView } from '../schema.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'

type Asked = 'note' | 'assign'

/** What can be done with an open case as a whole, for whoever may. */
export function CaseActs({ view }: { view: CaseView }) {
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (what: Asked) => () => {
    setAsked(what)
  }
  const done = () => {
    setAsked(null)
  }
  if (view.case.closedOn !== null) return null
  return (
    <Group gap="sm">
      {may('case.note') && (
        <Button leftSection={<Icon name="edit" size={18} />} onClick={ask('note')}>
          <Trans>Write a note</Trans>
        </Button>
      )}
      {may('case.assign') && (
        <Button variant="default" onClick={ask('assign')}>
          <Trans>Hand over</Trans>
        </Button>
      )}
      {may('case.close') && (
        <Button component={PlaceLink} to={`/cases/${view.case.id}/closing`} variant="default">
          <Trans>Close this case</Trans>
        </Button>
      )}
      {asked === 'note' && <NoteDialog caseId={view.case.id} onClose={done} />}
      {asked === 'assign' && <AssignDialog view={view} onClose={done} />}
    </Group>
  )
}
