import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { informalResourcesOfCase } from '../api.ts'
import type { Helper } from '../schema.ts'
import { EditableHelper } from './HelperActs.tsx'
import { HelperForm } from './HelperForm.tsx'
import look from './Helpers.module.css'
import { HelperCard } from './parts/HelperCard.tsx'

const page = getRouteApi('/cases/$caseId/helpers')

/** Relatives, neighbours, volunteers and groups around a client, who agreed to be asked. */
export function HelpersPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery(asking(informalResourcesOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="helpers" title={t`People nearby who help`}>
      <Stack gap="xl">
        <Answer of={answer}>{helpers => <Helpers helpers={helpers} caseId={caseId} />}</Answer>
        <Add caseId={caseId} />
      </Stack>
    </CaseFrame>
  )
}

function Helpers({ helpers, caseId }: { helpers: readonly Helper[]; caseId: string }) {
  const { t } = useLingui()
  const may = useMay()
  const mayChange = may('informal.revise')
  return (
    <section aria-labelledby="helpers" className={look.add}>
      <h2 id="helpers">
        <Trans>People nearby who help</Trans>
      </h2>
      <p>
        <Trans>
          Family, neighbours, volunteers, groups who agreed to be asked. They stand beside services when you look for
          ways to get help.
        </Trans>{' '}
        {may('informal.search') && <PlaceLink to="/helpers">{t`Helpers known to our agency`}</PlaceLink>}
      </p>
      {helpers.length === 0 ? (
        <EmptyState title={t`Nobody is named yet`}>
          <Trans>Ask: who did you turn to before? Who would come if you called tonight?</Trans>
        </EmptyState>
      ) : (
        <ul className={look.cards}>
          {helpers.map(helper => (
            <li key={helper.id}>
              {mayChange ? <EditableHelper helper={helper} caseId={caseId} /> : <HelperCard helper={helper} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Add({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may('informal.record')) return null
  if (!isOpen) {
    return (
      <div>
        <Button
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => {
            setOpen(true)
          }}
        >
          <Trans>Add someone who helps</Trans>
        </Button>
      </div>
    )
  }
  return (
    <section aria-labelledby="add" className={look.add}>
      <h2 id="add">
        <Trans>Add someone who helps</Trans>
      </h2>
      <HelperForm
        key={caseId}
        caseId={caseId}
        label={t`Keep this helper`}
        onDone={() => {
          notify({ message: t`This helper is kept.` })
          setOpen(false)
        }}
      />
    </section>
  )
}
