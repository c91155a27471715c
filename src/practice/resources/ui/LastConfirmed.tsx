import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { useSay } from '#platform/web/say.ts'
import { recordPage } from '../api.ts'
import { lastConfirmed } from '../rules/freshness.ts'
import type { HistoryNote } from '../schema/record-page.ts'
import type { Service } from '../schema/resource.ts'
import { useWho } from './records/useWho.ts'

/** For curators: who last made sure of each field, and when. A whole confirmation makes sure of all of them. */
export function LastConfirmed({ service }: { service: Service }) {
  const answer = useQuery(asking(recordPage, { kind: 'service', id: service.id }))
  return (
    <section aria-labelledby="last-confirmed">
      <h2 id="last-confirmed">
        <Trans>Who last confirmed what</Trans>
      </h2>
      <Answer of={answer}>{({ history }) => <Fields history={history} assuredOn={service.assuredOn} />}</Answer>
      <p>
        <PlaceLink to={`/directory/organizations/${service.organization.id}/links`}>
          <Trans>Let the provider confirm by link</Trans>
        </PlaceLink>
      </p>
    </section>
  )
}

function Fields({ history, assuredOn }: { history: readonly HistoryNote[]; assuredOn: string | null }) {
  const { t } = useLingui()
  const say = useSay()
  const who = useWho()
  const { whole, fields } = lastConfirmed(history)
  const since = whole?.on ?? assuredOn
  const facts = [
    {
      label: t`Everything`,
      value: since === null ? null : dayWords(since),
      ...(whole && { hint: who(whole.by) }),
    },
    ...fields.map(note => ({
      label: [say(note.field), note.part ? say(note.part) : ''].filter(text => text !== '').join(' · '),
      value: dayWords(note.on),
      hint: who(note.by),
    })),
  ]
  return <FactList facts={facts} />
}
