import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { countWords, shareWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Figure, Figures } from '#platform/web/parts/figure/Figure.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { qualityReport } from '../api/quality.ts'
import type { QualityMeasure, QualityReport } from '../schema/quality.ts'
import { CareTabs } from './parts/CareTabs.tsx'
import { MEASURE_WORDS } from './words.ts'

const page = getRouteApi('/directory/quality')

/** How whole and how true the directory is; each number opens into the services behind it. */
export function QualityPage() {
  const { t } = useLingui()
  const { area } = page.useSearch()
  const go = page.useNavigate()
  const answer = useQuery(asking(qualityReport, area === undefined ? {} : { area }))
  return (
    <Page
      title={t`Quality of the directory`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Services on offer, counted. Each number opens into the list behind it.</Trans>}
      actions={
        <PlaceLink
          to={`/directory/gaps${area === undefined ? '' : `?area=${area.slice(0, 5)}`}`}
        >{t`Needs without a service, by area`}</PlaceLink>
      }
    >
      <Stack gap="lg">
        <CareTabs current="quality" />
        <AreaPicker
          id="area"
          label={t`For whoever lives in`}
          value={area ?? null}
          onChange={chosen => {
            void go({ search: { area: chosen ?? undefined } })
          }}
        />
        <Answer of={answer}>{report => <Report report={report} area={area} />}</Answer>
      </Stack>
    </Page>
  )
}

const CONTACTS: readonly QualityMeasure[] = ['phone-impossible', 'email-impossible', 'url-impossible', 'contact-shared']
const AGES: readonly QualityMeasure[] = ['stale', 'never-confirmed']

function Report({ report, area }: { report: QualityReport; area: string | undefined }) {
  const { t } = useLingui()
  const { services, organizations, measures, duplicates, fresh, asked } = report
  const behind = area === undefined ? '' : `?area=${area}`
  const wanting = measures.filter(({ measure }) => !CONTACTS.includes(measure) && !AGES.includes(measure))
  const of = (names: readonly QualityMeasure[]) => measures.filter(({ measure }) => names.includes(measure))
  const share = services === 0 ? '–' : shareWords(fresh / services)
  return (
    <Stack gap="xl">
      <Figures>
        <Figure
          value={countWords(services)}
          label={t`Services on offer`}
          hint={t`of ${countWords(organizations)} organisations`}
          to="/directory"
        />
        <Figure value={share} label={t`Confirmed within half a year`} hint={t`${countWords(fresh)} services`} />
        <Figure
          value={countWords(asked)}
          label={t`Asked for by referrals that failed`}
          to={`/directory/queue?kind=asked`}
        />
        <Figure value={countWords(duplicates)} label={t`Organisations that may be one`} to="/directory/duplicates" />
      </Figures>
      <Measures title={t`Confirmed by nobody lately`} measures={of(AGES)} of={services} behind={behind} />
      <Measures title={t`What is not said`} measures={wanting} of={services} behind={behind} />
      <Measures title={t`Contacts that cannot work`} measures={of(CONTACTS)} of={services} behind={behind} />
    </Stack>
  )
}

type MeasuresProps = { title: string; measures: QualityReport['measures']; of: number; behind: string }

function Measures({ title, measures, of, behind }: MeasuresProps) {
  const { t } = useLingui()
  const sorted = [...measures].sort((one, other) => other.count - one.count)
  return (
    <section>
      <h2>{title}</h2>
      <List label={title}>
        {sorted.map(({ measure, count }) => (
          <ListRow
            key={measure}
            {...(count > 0 && { to: `/directory/quality/${measure}${behind}` })}
            title={t(MEASURE_WORDS[measure])}
            meta={
              <>
                {countWords(count)}
                {of > 0 && ` · ${shareWords(count / of)}`}
              </>
            }
          />
        ))}
      </List>
    </section>
  )
}
