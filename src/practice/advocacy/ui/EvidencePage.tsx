import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { unmetNeeds } from '../api.ts'
import type { UnmetCount, UnmetNeeds } from '../schema.ts'
import look from './Evidence.module.css'
import { EvidencePlaces } from './EvidencePlaces.tsx'

/** What people needed and did not get, as evidence: numbers with their definition, small ones hidden. */
export function EvidencePage() {
  const { t } = useLingui()
  const answer = useQuery(asking(unmetNeeds, {}))
  return (
    <Page
      title={t`Unmet needs`}
      width="wide"
      lead={
        <Trans>
          What people asked for and did not get. Each number counts needs recorded by this agency, not people.
        </Trans>
      }
    >
      <EvidencePlaces active="unmet" />
      <Answer of={answer}>{found => <Evidence found={found} />}</Answer>
    </Page>
  )
}

function Evidence({ found }: { found: UnmetNeeds }) {
  const { t } = useLingui()
  const needWords = useNeedWords()
  const { smallest } = found
  if (found.byGroup.length === 0) {
    return (
      <EmptyState title={t`No need is recorded yet`}>
        <Trans>As soon as workers record needs and what came of them, the gaps show here.</Trans>
      </EmptyState>
    )
  }
  return (
    <Stack gap="xl">
      <Notice>
        <Trans>
          As of {dayWords(found.asOf)}. Numbers below {smallest}, and those that would tell one, are hidden so that
          nobody can be recognised.
        </Trans>
      </Notice>
      <Counts title={t`By kind of need`} head={t`Need`} rows={found.byGroup} nameOf={row => needWords(row.key).label} />
      <Counts
        title={t`By district`}
        head={t`District`}
        rows={found.byDistrict}
        nameOf={row => found.byDistrict.find(({ key }) => key === row.key)?.name ?? ''}
      />
      <Barriers barriers={found.barriers} />
    </Stack>
  )
}

function Barriers({ barriers }: Pick<UnmetNeeds, 'barriers'>) {
  const { t } = useLingui()
  const wordsOf = useReasonWords('barrier')
  if (barriers.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>What stood in the way</Trans>
      </h2>
      <div className={look.scroll}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{t`Barrier`}</th>
              <th scope="col">{t`Needs`}</th>
            </tr>
          </thead>
          <tbody>
            {barriers.map(({ barrier, count }) => (
              <tr key={barrier}>
                <th scope="row">{wordsOf(barrier).label}</th>
                <Count of={count} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type CountsProps = { title: string; head: string; rows: readonly UnmetCount[]; nameOf: (row: UnmetCount) => ReactNode }

function Counts({ title, head, rows, nameOf }: CountsProps) {
  const { t } = useLingui()
  return (
    <section>
      <h2>{title}</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <div className={look.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{t`Unmet`}</th>
              <th scope="col">{t`Partly met`}</th>
              <th scope="col">{t`Still open`}</th>
              <th scope="col">{t`Recorded`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row)}</th>
                <Count of={row.unmet} />
                <Count of={row.partlyMet} />
                <Count of={row.open} />
                <Count of={row.recorded} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Count({ of }: { of: number | null }) {
  const { t } = useLingui()
  if (of !== null) return <td>{countWords(of)}</td>
  return <td className={look.hidden}>{t`hidden`}</td>
}
