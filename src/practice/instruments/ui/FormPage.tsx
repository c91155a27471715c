import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking, read } from '#platform/web/call.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useAct } from '#platform/web/useAct.ts'
import { wordsForAny } from '#platform/web/words.ts'
import { exportForm, formPage, formsList, retireForm } from '../api.ts'
import type { Answers } from '../schema/form.ts'
import type { FormKey, KeptForm } from '../schema/kept.ts'
import { isOwnMade } from '../rules/own-form.ts'
import { initialAnswers } from '../rules/answers.ts'
import { FormFill } from './parts/fill/FormFill.tsx'
import { placeOfForm } from './parts/FormList.tsx'
import { useTexts } from './parts/useTexts.tsx'

const page = getRouteApi('/forms/one')

/** One form: where it comes from, what it asks, and the form as a file for other systems. */
export function FormPage() {
  const { t } = useLingui()
  const { text } = useTexts()
  const key = page.useSearch()
  const answer = useQuery(asking(formPage, key))
  const kept = answer.data?.ok ? answer.data.value : null
  return (
    <Page
      title={kept ? text(kept.form.title) : t`Form`}
      back={{ to: '/forms', label: t`Questions and instruments` }}
      lead={kept?.form.description && text(kept.form.description)}
    >
      <Answer of={answer}>{found => <Whole kept={found} formKey={key} />}</Answer>
    </Page>
  )
}

function Whole({ kept: { form, scoring, origin, isRetired }, formKey }: { kept: KeptForm; formKey: FormKey }) {
  const { t } = useLingui()
  const { show } = useTexts()
  const may = useMay()
  const [answers, change] = useState<Answers>(() => initialAnswers(form.items, todayHere()))
  const facts = [
    { label: t`From`, value: form.publisher },
    { label: t`Rights`, value: form.licence },
    { label: t`Version`, value: form.version },
    { label: t`Scoring`, value: scoring && scoring.method !== 'none' ? scoring.source : null },
  ]
  return (
    <Stack gap="xl">
      {scoring && <Notice tone="wait">{show(scoring.caution)}</Notice>}
      <FactList facts={facts.filter(({ value }) => value !== null)} />
      <Files formKey={formKey} />
      {may('form.keep') && (
        <PlaceLink to={`/forms/${isOwnMade(form.url) ? 'edit' : 'new'}${placeOfForm(formKey)}`}>
          {isOwnMade(form.url) ? t`Change this form` : t`Copy it as a form of your own`}
        </PlaceLink>
      )}
      <Versions formKey={formKey} />
      {origin === 'agency' && may('form.keep') && <LayAside formKey={formKey} isRetired={isRetired} />}
      <section aria-labelledby="try">
        <Stack gap="md">
          <h2 id="try">
            <Trans>Read it and try it</Trans>
          </h2>
          <p>
            <Trans>Nothing that you answer here is kept.</Trans>
          </p>
          <FormFill form={form} answers={answers} change={change} />
        </Stack>
      </section>
    </Stack>
  )
}

/** The form as a file, for Kobo and ODK or for another record system. */
function Files({ formKey }: { formKey: FormKey }) {
  const { t } = useLingui()
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async (as: 'fhir' | 'xlsform') => {
    const answer = await read(exportForm, { ...formKey, as })
    if (answer.ok) saveFile(answer.value)
    const isUnsayable = !answer.ok && answer.failure.code === 'form-not-writable'
    setTrouble(
      answer.ok
        ? null
        : isUnsayable
          ? t`XLSForm has no way to say one of its rules. Take it as FHIR.`
          : t(wordsForAny(answer.failure)),
    )
  }
  return (
    <Stack gap="sm">
      <Group>
        {(['xlsform', 'fhir'] as const).map(as => (
          <Button
            key={as}
            variant="default"
            leftSection={<Icon name="download" size={18} />}
            onClick={() => {
              void save(as)
            }}
          >
            {as === 'xlsform' ? t`Save as XLSForm (Kobo, ODK)` : t`Save as FHIR Questionnaire`}
          </Button>
        ))}
      </Group>
      {trouble !== null && (
        <Notice tone="attention" isNews>
          {trouble}
        </Notice>
      )}
    </Stack>
  )
}

/** Other versions of the same form: each stays readable, with what was answered to it. */
function Versions({ formKey: { url, version } }: { formKey: FormKey }) {
  const { t } = useLingui()
  const answer = useQuery(asking(formsList, {}))
  const all = answer.data?.ok ? answer.data.value : []
  const others = all.filter(entry => entry.url === url && entry.version !== version)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Other versions of this form</Trans>
      </h2>
      <List label={t`Other versions of this form`}>
        {others.map(entry => (
          <ListRow
            key={entry.version}
            to={`/forms/one${placeOfForm(entry)}`}
            title={t`Version ${entry.version}`}
            {...(entry.keptOn !== null && { meta: dayWords(entry.keptOn) })}
          />
        ))}
      </List>
    </section>
  )
}

function LayAside({ formKey, isRetired }: { formKey: FormKey; isRetired: boolean }) {
  const { t } = useLingui()
  const acting = useAct(retireForm, { stale: [formPage, formsList] })
  return (
    <div>
      <Button
        variant="default"
        loading={acting.pending}
        onClick={() => {
          acting.send({ ...formKey, isRetired: !isRetired })
        }}
      >
        {isRetired ? t`Ask this form again` : t`Ask this form no more`}
      </Button>
    </div>
  )
}
