import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { servicePage } from '../api.ts'
import type { ServicePage as Content } from '../schema/directory.ts'
import { ConditionsLinks } from './ConditionsLinks.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import { Describing } from './Describing.tsx'
import { LastConfirmed } from './LastConfirmed.tsx'
import { ServiceFacts } from './parts/ServiceFacts.tsx'
import { ServiceMarks } from './parts/ServiceMarks.tsx'
import { ReportForm } from './ReportForm.tsx'

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const
const page = getRouteApi('/directory/services/$serviceId')

/** One service: all that someone must know before sending a client there. */
export function ServicePage() {
  const { t } = useLingui()
  const { serviceId } = page.useParams()
  const answer = useQuery(asking(servicePage, { id: serviceId }))
  const name = useName(answer.data?.ok ? answer.data.value : null)
  const service = answer.data?.ok ? answer.data.value.service : null
  return (
    <Page title={name ?? t`Service`} back={{ to: '/directory', label: t`Directory` }} lead={service?.organization.name}>
      <Answer of={answer}>{content => <Whole content={content} />}</Answer>
    </Page>
  )
}

function useName(content: Content | null): string | null {
  const say = useSay()
  return content ? say(content.service.name) : null
}

function Whole({ content: { service, areaNames } }: { content: Content }) {
  const { t } = useLingui()
  const say = useSay()
  const me = useQuery(asking(whoAmI, {}))
  const mayDescribe = me.data?.ok === true && me.data.value.may.includes('record.revise')
  const isCurator = me.data?.ok === true && me.data.value.may.includes('service.confirm')
  const mayPropose = me.data?.ok === true && me.data.value.may.includes('change.propose')
  const mayReport =
    me.data?.ok === true &&
    me.data.value.may.includes('capacity.report') &&
    (isCurator || me.data.value.organizationId === service.organization.id)
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        <Group gap="xs">
          <ServiceMarks service={service} />
        </Group>
        {say(service.description) !== '' && <p>{say(service.description)}</p>}
        {service.caution && <Notice tone="attention">{say(service.caution)}</Notice>}
      </Stack>
      <ServiceFacts service={service} areaNames={areaNames} />
      {mayPropose && <PlaceLink to={`/directory/services/${service.id}/correct`}>{t`Is something wrong?`}</PlaceLink>}
      <ConditionsLinks service={service} />
      {mayDescribe && (
        <PlaceLink to={`/directory/records/service/${service.id}`}>{t`Edit everything the directory says`}</PlaceLink>
      )}
      {mayDescribe && <Describing service={service} />}
      {mayReport && (
        <details>
          <summary style={SUMMARY}>
            <Trans>Report places, waiting list or a closure</Trans>
          </summary>
          <ReportForm key={service.id} service={service} />
        </details>
      )}
      {isCurator && (
        <section aria-labelledby="confirm">
          <h2 id="confirm">
            <Trans>Did you ask them today?</Trans>
          </h2>
          <ConfirmForm key={service.id} service={service} />
        </section>
      )}
      {isCurator && <LastConfirmed service={service} />}
    </Stack>
  )
}
