import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { formPage } from '../api.ts'
import { copyOf, draftOf, emptyDraft } from '../rules/form-draft.ts'
import { isOwnMade } from '../rules/own-form.ts'
import type { FormKey, KeptForm } from '../schema/kept.ts'
import { Builder } from './build/Builder.tsx'
import { placeOfForm } from './parts/FormList.tsx'

const newPage = getRouteApi('/forms/new')
const editPage = getRouteApi('/forms/edit')

/** A new form of the agency's own: from nothing, or with the words of another. */
export function NewFormPage() {
  const { t } = useLingui()
  const { url, version } = newPage.useSearch()
  const key = url === undefined || version === undefined ? null : { url, version }
  return (
    <Page
      title={key ? t`Copy a form` : t`Make a form`}
      back={{
        to: key ? `/forms/one${placeOfForm(key)}` : '/forms',
        label: key ? t`The form` : t`Questions and instruments`,
      }}
      lead={
        <Trans>
          Write the questions of your agency. What you write is kept on this device until you send it; beside it stands
          how it will be asked.
        </Trans>
      }
      width="wide"
    >
      <Trusted>
        {key ? (
          <Found formKey={key}>{kept => <Copy key={key.url} kept={kept} />}</Found>
        ) : (
          <Builder draftKey="form made by hand" begin={emptyDraft} after={null} cancelTo="/forms" />
        )}
      </Trusted>
    </Page>
  )
}

/** The next version of a form that the agency made. */
export function EditFormPage() {
  const { t } = useLingui()
  const key = editPage.useSearch()
  return (
    <Page
      title={t`Change a form`}
      back={{ to: `/forms/one${placeOfForm(key)}`, label: t`The form` }}
      lead={
        <Trans>
          Your changes become a new version. The version before stays as it is, with everything that was answered to it.
        </Trans>
      }
      width="wide"
    >
      <Trusted>
        <Found formKey={key}>{kept => (isOwnMade(kept.form.url) ? <Next kept={kept} /> : <OnlyCopied />)}</Found>
      </Trusted>
    </Page>
  )
}

function Trusted({ children }: { children: React.ReactNode }) {
  const may = useMay()
  if (may('form.keep')) return children
  return (
    <Notice tone="wait">
      <Trans>Forms are made by the supervisors of your agency. Ask one of them for what you need.</Trans>
    </Notice>
  )
}

function Found({ formKey, children }: { formKey: FormKey; children: (kept: KeptForm) => React.ReactNode }) {
  const answer = useQuery(asking(formPage, formKey))
  return <Answer of={answer}>{children}</Answer>
}

function Next({ kept: { form } }: { kept: KeptForm }) {
  const { url, version } = form
  const name = `form ${url} after ${version}`
  const place = `/forms/one${placeOfForm(form)}`
  return <Builder key={name} draftKey={name} begin={() => draftOf(form)} after={{ url, version }} cancelTo={place} />
}

function Copy({ kept: { form } }: { kept: KeptForm }) {
  const { url, version } = form
  return (
    <>
      <Notice tone="wait">
        <Trans>
          This is a copy of its words. It has no points and no bands, nothing in it starts a clock of danger, and it is
          no validated instrument any more. The rights in its words stay as they are.
        </Trans>
      </Notice>
      <Builder
        draftKey={`copy of form ${url} ${version}`}
        begin={() => copyOf(form)}
        after={null}
        cancelTo={`/forms/one${placeOfForm(form)}`}
      />
    </>
  )
}

function OnlyCopied() {
  return (
    <Notice tone="wait">
      <Trans>
        A form that was published, or that came from elsewhere, is not changed. It can be copied as your own.
      </Trans>
    </Notice>
  )
}
