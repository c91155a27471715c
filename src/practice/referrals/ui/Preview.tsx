import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords, momentWords, todayHere } from '#platform/web/dates.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import type { ReferralPreview } from '../schema/act.ts'
import { PackageFacts } from './parts/PackageFacts.tsx'
import look from './Referral.module.css'

/** The referral as the provider will see it, while it is being prepared. */
export function Preview({ seen, note }: { seen: ReferralPreview; note: string }) {
  const say = useSay()
  return (
    <>
      {seen.openSince !== null && (
        <Notice tone="wait">
          <Trans>
            This service was already asked for this need on {momentWords(seen.openSince)}, and that referral is still
            open. You can send another.
          </Trans>
        </Notice>
      )}
      {seen.alsoOpen.length > 0 && <AlsoOpen others={seen.alsoOpen} />}
      <section className={look.paper} aria-labelledby="preview">
        <h2 id="preview">
          <Trans>This is what {seen.organization.name} will see</Trans>
        </h2>
        <p>
          <Trans>
            {seen.senderName}, {seen.senderAgency}, asks for: {say(seen.serviceName)}
          </Trans>
        </p>
        {seen.fields.length === 0 ? (
          <p>
            <Trans>Nothing yet. Tick what may go.</Trans>
          </p>
        ) : (
          <PackageFacts fields={seen.fields} />
        )}
        {note.trim() !== '' && <blockquote className={look.words}>{note}</blockquote>}
        <p className={look.small}>
          <Trans>Copy of {dayWords(todayHere())}. Nothing else of the case can be seen.</Trans>
        </p>
      </section>
    </>
  )
}

/** Parallel requests are possible; whoever sends another knows of them. */
function AlsoOpen({ others }: { others: ReferralPreview['alsoOpen'] }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <Notice tone="wait" title={t`Others were asked for this need too`}>
      <ul>
        {others.map(({ serviceName, organizationName, sentAt }) => (
          <li key={`${organizationName} ${sentAt}`}>
            <Trans>
              {say(serviceName)}, {organizationName}: open since {momentWords(sentAt)}
            </Trans>
          </li>
        ))}
      </ul>
      <Trans>Both can go on at once. When one of them helps, take the other back.</Trans>
    </Notice>
  )
}
