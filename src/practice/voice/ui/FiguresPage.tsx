import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { countWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { helpFigures } from '../api.ts'
import { FiguresBy, type HelpFigure } from '../schema.ts'
import look from './Voice.module.css'

const place = getRouteApi('/referrals/figures')

/** What came of the referrals of a year, to choose better and to see who is silent. */
export function FiguresPage() {
  const { t } = useLingui()
  const { by = 'service' } = place.useSearch()
  const figures = useQuery(asking(helpFigures, { by }))
  const words = { service: t`By service`, need: t`By need`, area: t`By district` }
  return (
    <Page
      title={t`What came of referrals`}
      back={{ to: '/referrals', label: t`Referrals` }}
      width="wide"
      lead={
        <Trans>
          Of the last year, of this agency. “Helped” is what clients say; “received” is what providers say. Few
          referrals say little about a service.
        </Trans>
      }
    >
      <ul className={look.tabs}>
        {FiguresBy.options.map(one => (
          <li key={one}>
            <PlaceLink to={`/referrals/figures?by=${one}`} {...(one === by && { 'aria-current': 'page' })}>
              {words[one]}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <Answer of={figures}>
        {found =>
          found.length === 0 ? (
            <EmptyState title={t`Nothing to count yet`}>
              <Trans>As soon as referrals are sent, what came of them is counted here.</Trans>
            </EmptyState>
          ) : (
            <ul className={look.figures}>
              {found.map(figure => (
                <FigureCard key={figure.key} figure={figure} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}

function FigureCard({ figure }: { figure: HelpFigure }) {
  const { t } = useLingui()
  const say = useSay()
  const days = (count: number | null) => (count === null ? '–' : t`${countWords(Math.round(count * 10) / 10)} days`)
  const lines = [
    [t`Sent`, countWords(figure.sent)],
    [t`Reached: the provider answered`, countWords(figure.reached)],
    [t`Received, as the provider says`, countWords(figure.received)],
    [t`Helped, as the client says`, countWords(figure.helped)],
    [t`Declined or could not`, countWords(figure.declined)],
    [t`No answer`, countWords(figure.silent)],
    [t`Half were answered within`, days(figure.daysToAnswer)],
    [t`Half were helped within`, days(figure.daysToHelp)],
  ] as const
  return (
    <li className={look.figure}>
      <h2>{figure.name === null ? t`Not in the directory any more` : say(figure.name)}</h2>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Reasons of={figure.reasons} />
    </li>
  )
}

function Reasons({ of }: { of: HelpFigure['reasons'] }) {
  const wordsOf = useReasonWords('provider-decline')
  if (of.length === 0) return null
  return (
    <p>
      <Trans>Why:</Trans> {of.map(({ reason, count }) => `${wordsOf(reason).plain} (${countWords(count)})`).join(' · ')}
    </p>
  )
}
