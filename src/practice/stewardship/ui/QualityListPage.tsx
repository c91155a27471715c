import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking, read } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Nowhere } from '#platform/web/parts/page/Nowhere.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { saveFile } from '#platform/web/save-file.ts'
import { qualityList, qualityTable } from '../api/quality.ts'
import { QualityMeasure, type QualityList } from '../schema/quality.ts'
import { MEASURE_WORDS } from './words.ts'

const page = getRouteApi('/directory/quality/$measure')

/** The services behind one number of the report, to mend or to take along as a file. */
export function QualityListPage() {
  const measure = QualityMeasure.safeParse(page.useParams().measure)
  return measure.success ? <Listed measure={measure.data} /> : <Nowhere />
}

function Listed({ measure }: { measure: QualityMeasure }) {
  const { t } = useLingui()
  const { area, after } = page.useSearch()
  const within = area === undefined ? {} : { area }
  const answer = useQuery(asking(qualityList, { measure, ...within, ...(after !== undefined && { after }) }))
  return (
    <Page
      title={t(MEASURE_WORDS[measure])}
      back={{ to: `/directory/quality${area === undefined ? '' : `?area=${area}`}`, label: t`Quality` }}
      actions={<Download measure={measure} area={area} />}
    >
      <Answer of={answer}>{list => <Lines list={list} measure={measure} area={area} />}</Answer>
    </Page>
  )
}

function Download({ measure, area }: { measure: QualityMeasure; area: string | undefined }) {
  const { t } = useLingui()
  const save = async () => {
    const answer = await read(qualityTable, { measure, ...(area !== undefined && { area }) })
    if (!answer.ok) {
      notify({ message: t`The file could not be made. Try again in a moment.` })
      return
    }
    saveFile(answer.value)
  }
  return (
    <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={() => void save()}>
      <Trans>Keep as a file</Trans>
    </Button>
  )
}

type LinesProps = { list: QualityList; measure: QualityMeasure; area: string | undefined }

function Lines({ list: { lines, count, next }, measure, area }: LinesProps) {
  const { t } = useLingui()
  const say = useSay()
  if (count === 0) {
    return (
      <EmptyState title={t`None: well done`}>
        <Trans>No service on offer lacks this.</Trans>
      </EmptyState>
    )
  }
  const terms = new URLSearchParams({ ...(area !== undefined && { area }), ...(next !== null && { after: next }) })
  return (
    <Stack>
      <p>{plural(count, { one: '# service', other: '# services' })}</p>
      <List label={t(MEASURE_WORDS[measure])}>
        {lines.map(({ id, name, organization, assuredOn, what }) => (
          <ListRow
            key={id}
            to={`/directory/services/${id}`}
            title={say(name)}
            subtitle={[organization.name, what ?? ''].filter(text => text !== '').join(' · ')}
            meta={assuredOn === null ? t`never confirmed` : t`confirmed ${dayWords(assuredOn, 'short')}`}
          />
        ))}
      </List>
      {next !== null && (
        <PlaceLink to={`/directory/quality/${measure}?${terms.toString()}`}>{t`The next ones`}</PlaceLink>
      )}
    </Stack>
  )
}
