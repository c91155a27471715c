import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Code } from '#platform/web/parts/code/Code.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { servicePage } from '#practice/resources/api.ts'
import { referralPage } from '../api.ts'
import type { makeReferralLink } from '../api/links.ts'
import { isEnded } from '../rules/loop.ts'
import type { ReferralPage } from '../schema/view.ts'
import { wordsForReferral } from './failures.ts'
import { PackageFacts } from './parts/PackageFacts.tsx'
import look from './Referral.module.css'
import { SaveLetter } from './SaveLetter.tsx'
import { useLink } from './useLink.ts'

const place = getRouteApi('/cases/$caseId/referrals/$referralId/letter')

/** The letter that the client takes along: printed in the language of the moment. */
export function LetterPage() {
  const { t } = useLingui()
  const { caseId, referralId } = place.useParams()
  const page = useQuery(asking(referralPage, { caseId, id: referralId }))
  return (
    <Page
      title={t`Letter of referral`}
      back={{ to: `/cases/${caseId}/referrals/${referralId}`, label: t`Referral` }}
      actions={
        <Button
          className={look.hidden}
          leftSection={<Icon name="print" size={18} />}
          onClick={() => {
            window.print()
          }}
        >
          <Trans>Print</Trans>
        </Button>
      }
    >
      <Answer of={page}>{seen => <Letter key={referralId} seen={seen} />}</Answer>
    </Page>
  )
}

function Letter({ seen }: { seen: ReferralPage }) {
  const say = useSay()
  const { referral } = seen
  const link = useLink(referral)
  return (
    <article className={look.letter}>
      <header>
        <strong>{seen.senderAgency}</strong>
        <div>{dayWords(referral.sentOn)}</div>
      </header>
      <p>
        <Trans>To: {referral.organizationName}</Trans>
      </p>
      <p>
        <Trans>We ask you kindly to help the person below with: {say(referral.serviceName)}.</Trans>
      </p>
      <PackageFacts fields={seen.fields} />
      {seen.note !== null && <blockquote className={look.words}>{seen.note}</blockquote>}
      <Bring serviceId={referral.serviceId} />
      <p>
        {seen.basis === 'consent' ? (
          <Trans>
            The client agreed that you may see what stands in this letter. Please use it for this request only.
          </Trans>
        ) : (
          <Trans>
            What stands in this letter is shared because the law allows or asks for it. Please use it for this request
            only.
          </Trans>
        )}
      </p>
      {!isEnded(referral.state) && <AnswerHere link={link} />}
      <p className={look.sign}>
        {seen.senderName}
        <br />
        {seen.senderAgency}
      </p>
      <SaveLetter referral={referral} made={link.made} />
    </article>
  )
}

/** A code on the letter by which the provider answers without an account; the word beside it shows who needs help. */
function AnswerHere({ link: { making, made, make } }: { link: ReturnType<typeof useLink> }) {
  const { t } = useLingui()
  const may = useMay()
  if (made) {
    return (
      <section className={look.link}>
        <Code url={made.url} label={t`Code that opens the link`} className={look.code ?? ''} />
        <div>
          <h2>
            <Trans>Please answer here</Trans>
          </h2>
          <p>
            <Trans>Scan the code with a telephone. No account is needed; two taps are enough.</Trans>
          </p>
          <p>
            <Trans>
              To see who needs help there, type: <strong>{made.word}</strong>
            </Trans>
          </p>
        </div>
      </section>
    )
  }
  if (!may('referral.send')) return null
  return (
    <div className={look.hidden}>
      <ActTrouble<typeof makeReferralLink> of={making} words={wordsForReferral} />
      <Button
        variant="default"
        loading={making.pending}
        onClick={() => {
          make('letter')
        }}
      >
        <Trans>Add a code by which they can answer</Trans>
      </Button>
    </div>
  )
}

/** What to bring and where to go, as the directory says; nothing when it says nothing. */
function Bring({ serviceId }: { serviceId: string }) {
  const say = useSay()
  const found = useQuery(asking(servicePage, { id: serviceId }))
  const service = found.data?.ok ? found.data.value.service : null
  if (!service) return null
  const addresses = service.locations.filter(one => !one.isProtected && one.address !== null)
  return (
    <>
      {service.papers.length > 0 && (
        <section className={look.section}>
          <h2>
            <Trans>What to bring</Trans>
          </h2>
          <ul>
            {service.papers.map(paper => (
              <li key={paper.name.id}>{say(paper.name)}</li>
            ))}
          </ul>
        </section>
      )}
      {(addresses.length > 0 || service.phones.length > 0) && (
        <section className={look.section}>
          <h2>
            <Trans>Where to go</Trans>
          </h2>
          {addresses.map(one => (
            <p key={one.id}>{one.address}</p>
          ))}
          {service.phones.map(phone => (
            <p key={phone}>{phone}</p>
          ))}
        </section>
      )}
    </>
  )
}
