import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { StepChart } from '#platform/web/parts/chart/StepChart.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { recurrenceOf } from '../api.ts'
import type { Recurrence, RecurrenceCurve, RecurrenceOf } from '../schema.ts'
import look from './Evidence.module.css'
import { EvidencePlaces } from './EvidencePlaces.tsx'

/** How often the same problem comes back after the work ended; never of one person, nor of a few. */
export function RecurrencePage() {
  const { t } = useLingui()
  const answer = useQuery(asking(recurrenceOf, {}))
  return (
    <Page
      title={t`What lasts`}
      width="wide"
      lead={<Trans>How many people whose work ended have not come back with the same problem, as time goes by.</Trans>}
    >
      <EvidencePlaces active="recurrence" />
      <Answer of={answer}>{found => <Found found={found} />}</Answer>
    </Page>
  )
}

function Found({ found }: { found: Recurrence }) {
  const { t } = useLingui()
  const needWords = useNeedWords()
  const say = useSay()
  const { smallest, all, byProblem, byMethod, byDistrict, hasEnded } = found
  const nameOf = ({ key, name }: RecurrenceOf) => (name === null ? needWords(key).label : say(name))
  return (
    <Stack gap="xl">
      <Notice>
        <Trans>
          As of {dayWords(found.asOf)}. A curve is shown only where at least {smallest} people were followed and, if any
          came back, at least {smallest} did and {smallest} did not; hidden too is what would tell a hidden one. It is
          never shown for one person.
        </Trans>
      </Notice>
      {all === null ? (
        <EmptyState title={hasEnded ? t`Too few people to show anything` : t`No work has ended yet`}>
          <Trans>
            As more cases are closed and followed, this page shows how long what was reached lasts, by problem, by
            method and by district.
          </Trans>
        </EmptyState>
      ) : (
        <section>
          <h2>
            <Trans>All problems</Trans>
          </h2>
          <Curve label={t`All problems`} curve={all} />
        </section>
      )}
      <Groups title={t`By kind of problem`} groups={byProblem} nameOf={nameOf} />
      <Groups title={t`By method in the plan`} groups={byMethod} nameOf={nameOf} />
      <Groups title={t`By district`} groups={byDistrict} nameOf={nameOf} />
      <HowToRead />
    </Stack>
  )
}

function Curve({ label, curve }: { label: string; curve: RecurrenceCurve }) {
  const { t } = useLingui()
  const { followed, returned, medianMonths, points } = curve
  return (
    <>
      <p>
        <Plural value={followed} one="# person was followed" other="# people were followed" />;{' '}
        <Plural value={returned} one="# came back." other="# came back." />{' '}
        {medianMonths === null ? (
          <Trans>The point at which half have come back is not reached.</Trans>
        ) : (
          <Plural
            value={medianMonths}
            one="Half had come back after about # month."
            other="Half had come back after about # months."
          />
        )}
      </p>
      <StepChart
        label={label}
        timeLabel={t`Months since closing`}
        shareLabel={t`Have not come back`}
        steps={points.map(({ month, ...point }) => ({ ...point, time: month }))}
        until={points.at(-1)?.month ?? 0}
      />
    </>
  )
}

type GroupsProps = { title: string; groups: readonly RecurrenceOf[]; nameOf: (group: RecurrenceOf) => string }

/** Those that can be shown as curves, and by name those that are too small. */
function Groups({ title, groups, nameOf }: GroupsProps) {
  if (groups.length === 0) return null
  const hidden = groups.filter(({ curve }) => curve === null)
  return (
    <section>
      <h2>{title}</h2>
      <Stack gap="lg">
        {groups.map(
          group =>
            group.curve !== null && (
              <section key={group.key}>
                <h3>{nameOf(group)}</h3>
                <Curve label={nameOf(group)} curve={group.curve} />
              </section>
            ),
        )}
        {hidden.length > 0 && <Hidden names={hidden.map(nameOf)} />}
      </Stack>
    </section>
  )
}

function Hidden({ names }: { names: readonly string[] }): ReactNode {
  const { t } = useLingui()
  const all = names.join(', ')
  return (
    <p>
      {t`Hidden, since too few people are behind them:`} {all}
    </p>
  )
}

function HowToRead() {
  const { t } = useLingui()
  const share = countWords(95)
  return (
    <details className={look.more}>
      <summary>{t`How to read this, and how it is worked out`}</summary>
      <p>
        <Trans>
          Each line begins at 100 % and falls whenever people come back with the same kind of problem after their case
          was closed. Whoever has not come back counts for as long as they have been followed, and no longer. The wider
          the band, the less is sure.
        </Trans>
      </p>
      <p>
        <Trans>
          Worked out after Kaplan and Meier, with {share} % intervals by Greenwood on the log(−log) scale. Coming back
          means a later case of the same client with a need of the same kind, or a case that was opened as a new
          episode. Each person counts once, from the first end of their work; cases that ended with the client’s death
          are left out. It is shown by the month, and only as far as enough people were followed.
        </Trans>
      </p>
      <p>
        <Trans>
          A difference between methods or districts proves nothing about them: people who get different help differ in
          other things too.
        </Trans>
      </p>
    </details>
  )
}
