import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { countWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { gapsByArea } from '../api/quality.ts'
import type { Gaps } from '../schema/quality.ts'
import look from './Care.module.css'

const page = getRouteApi('/directory/gaps')

/** Which needs nobody meets where: provinces first, then the regencies and districts of the one that is opened. */
export function GapsPage() {
  const { t } = useLingui()
  const { area } = page.useSearch()
  const answer = useQuery(asking(gapsByArea, area === undefined ? {} : { area }))
  const name = answer.data?.ok ? answer.data.value.area?.name : undefined
  const above = area?.split('.').slice(0, -1).join('.') ?? ''
  return (
    <Page
      title={name === undefined ? t`Needs without a service` : t`Needs without a service in ${name}`}
      width="wide"
      back={
        area === undefined
          ? { to: '/directory/quality', label: t`Quality` }
          : { to: `/directory/gaps${above === '' ? '' : `?area=${above}`}`, label: t`The area around` }
      }
      lead={
        <Trans>
          How many services on offer serve each area, or part of it. Services for the whole country, or that have not
          said whom they serve, stand apart. Open an area to look closer.
        </Trans>
      }
    >
      <Answer of={answer}>{gaps => <Table gaps={gaps} />}</Answer>
    </Page>
  )
}

function Table({ gaps }: { gaps: Gaps }) {
  const { t } = useLingui()
  const { areas, rows } = gaps
  if (areas.length === 0) {
    return (
      <EmptyState title={t`Nothing lies below this area`}>
        <Trans>Go back to the area around it.</Trans>
      </EmptyState>
    )
  }
  const missing = rows.reduce((sum, { counts }) => sum + counts.filter(count => count === 0).length, 0)
  return (
    <Stack>
      <p>
        <Trans>{countWords(missing)} times no local service meets a need.</Trans>
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={look.grid} tabIndex={0} role="region" aria-label={t`Services by need and area`}>
        <Counts gaps={gaps} />
      </div>
    </Stack>
  )
}

function Counts({ gaps: { areas, rows } }: { gaps: Gaps }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t`Area`}</th>
          {rows.map(({ need, label }) => (
            <th key={need} scope="col">
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t`For everyone, or not said`}</th>
          {rows.map(({ need, anywhere }) => (
            <td key={need}>{countWords(anywhere)}</td>
          ))}
        </tr>
        {areas.map(({ code, name }, nth) => (
          <tr key={code}>
            <th scope="row">
              {code.length < 8 ? <PlaceLink to={`/directory/gaps?area=${code}`}>{name}</PlaceLink> : name}
            </th>
            {rows.map(({ need, counts }) => (
              <td key={need} {...(counts[nth] === 0 && { className: look.none })}>
                {countWords(counts[nth] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
