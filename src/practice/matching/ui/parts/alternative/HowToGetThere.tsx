import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { useSay } from '#platform/web/say.ts'
import { ActorLine } from '#practice/resources/ui/parts/ActorLine.tsx'
import type { Alternative } from '../../../schema/alternative.ts'
import look from './Alternative.module.css'

/** What to bring, so that nobody walks twice. */
export function Papers({ alternative: { papers } }: { alternative: Alternative }) {
  const say = useSay()
  if (papers.length === 0) return null
  return (
    <div className={look.papers}>
      <b>
        <Trans>Bring:</Trans>
      </b>{' '}
      {papers.map(({ name, isRequired, has }, index) => (
        <span key={name.id}>
          {index > 0 && ', '}
          {say(name)}
          {has === true && (
            <>
              {' '}
              <Trans>(the client has it)</Trans>
            </>
          )}
          {has === false && (
            <>
              {' '}
              <Trans>(the client does not have it yet)</Trans>
            </>
          )}
          {has === null && !isRequired && (
            <>
              {' '}
              <Trans>(if there is one)</Trans>
            </>
          )}
        </span>
      ))}
    </div>
  )
}

/** How to apply, where it is, whom to ring, and how old all this is. */
export function HowToGetThere({ alternative }: { alternative: Alternative }) {
  useLingui()
  const say = useSay()
  const { kind, resourceId, howToApply, address, phones, assuredDaysAgo, agreedOn, helper, organization } = alternative
  if (kind === 'strength') return null
  const agreed = agreedOn === null ? null : dayWords(agreedOn, 'short')
  return (
    <details className={look.more}>
      <summary>
        <Trans>How to get it</Trans>
      </summary>
      <div className={look.how}>
        {howToApply && <p>{say(howToApply)}</p>}
        {address !== null && <p>{address}</p>}
        {phones.length > 0 && (
          <p>
            {kind === 'informal' ? <Trans>Reached through:</Trans> : <Trans>Phone:</Trans>} {phones.join(', ')}
          </p>
        )}
        {helper !== null && (
          <p className={look.small}>
            {helper.isContactForClient ? (
              <Trans>The client may be told how to reach them.</Trans>
            ) : (
              <Trans>How to reach them is only for us; do not give it to the client.</Trans>
            )}
          </p>
        )}
        {agreed !== null && (
          <p>
            <Trans>They agreed on {agreed} to be asked.</Trans>
          </p>
        )}
        {organization && <ActorLine actor={organization} />}
        {kind === 'service' && <Assured days={assuredDaysAgo} />}
        {kind === 'service' && (
          <PlaceLink className={look.link} to={`/directory/services/${resourceId}`}>
            <Trans>All that is known of this service</Trans>
          </PlaceLink>
        )}
      </div>
    </details>
  )
}

function Assured({ days }: { days: number | null }) {
  if (days === null)
    return (
      <p className={look.small}>
        <Trans>Nobody has confirmed these details yet. Ring before the client goes there.</Trans>
      </p>
    )
  return (
    <p className={look.small}>
      {days === 0 ? (
        <Trans>Confirmed today.</Trans>
      ) : (
        <Plural value={days} one="Confirmed # day ago." other="Confirmed # days ago." />
      )}
    </p>
  )
}
