import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { AdvocacyDialog } from './aid/AdvocacyDialog.tsx'
import { AidDialog } from './aid/AidDialog.tsx'
import { HoldConferenceDialog, PlanConferenceDialog } from './conferences/ConferenceDialog.tsx'
import { PaperDialog } from './papers/PaperDialog.tsx'
import { PlanDialog } from './contacts/PlanDialog.tsx'
import { TellDialog } from './contacts/TellDialog.tsx'

type Asked = 'tell' | 'plan' | 'aid' | 'paper' | 'meet' | 'met' | 'advocacy'

/** What can be written down about the work; telling a contact first, since that is done most. */
export function WorkActs({ caseId }: { caseId: string }) {
  const may = useMay()
  const [isMore, setMore] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (what: Asked) => () => {
    setAsked(what)
  }
  const close = () => {
    setAsked(null)
  }
  return (
    <Group gap="sm">
      {may('work.record') && (
        <>
          <Button leftSection={<Icon name="check" size={18} />} onClick={ask('tell')}>
            <Trans>Record a contact</Trans>
          </Button>
          <Button variant="default" onClick={ask('plan')}>
            <Trans>Plan a contact</Trans>
          </Button>
        </>
      )}
      <Button
        variant="default"
        aria-expanded={isMore}
        onClick={() => {
          setMore(!isMore)
        }}
      >
        <Trans>Record something else</Trans>
      </Button>
      {isMore && <MoreActs onAsk={ask} />}
      {asked === 'tell' && <TellDialog caseId={caseId} onClose={close} />}
      {asked === 'plan' && <PlanDialog caseId={caseId} onClose={close} />}
      {asked === 'aid' && <AidDialog caseId={caseId} onClose={close} />}
      {asked === 'paper' && <PaperDialog caseId={caseId} onClose={close} />}
      {asked === 'meet' && <PlanConferenceDialog caseId={caseId} onClose={close} />}
      {asked === 'met' && <HoldConferenceDialog caseId={caseId} onClose={close} />}
      {asked === 'advocacy' && <AdvocacyDialog caseId={caseId} onClose={close} />}
    </Group>
  )
}

/** What is written down less often. */
function MoreActs({ onAsk }: { onAsk: (what: Asked) => () => void }) {
  const { t } = useLingui()
  const may = useMay()
  const acts: readonly { what: Asked; label: string; isShown: boolean }[] = [
    { what: 'aid', label: t`Aid given`, isShown: may('work.record') },
    { what: 'paper', label: t`Photo or paper`, isShown: may('work.record') },
    { what: 'advocacy', label: t`Stood up for the client`, isShown: may('work.record') },
    { what: 'meet', label: t`Plan a conference`, isShown: may('conference.hold') },
    { what: 'met', label: t`Conference held`, isShown: may('conference.hold') },
  ]
  return acts
    .filter(({ isShown }) => isShown)
    .map(({ what, label }) => (
      <Button key={what} variant="default" onClick={onAsk(what)}>
        {label}
      </Button>
    ))
}
