import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking, read } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList, type Fact } from '#platform/web/parts/facts/FactList.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { appointmentFile, handoverOfReferral } from '../../api/handover.ts'
import { isMissing, placeWords, toldPlace } from '../../rules/handover.ts'
import { isEnded } from '../../rules/loop.ts'
import type { HandoverView } from '../../schema/handover.ts'
import type { CaseReferral } from '../../schema/view.ts'
import look from '../Referral.module.css'
import { GOES_ALONG_WORDS } from '../words.ts'
import { HandoverForm } from './HandoverForm.tsx'
import { PaperList } from './PaperList.tsx'

/** How the client gets to the provider: appointment, who goes along, papers, and what is said there. */
export function HandoverSection({ referral }: { referral: CaseReferral }) {
  const view = useQuery(asking(handoverOfReferral, { id: referral.id, caseId: referral.caseId }))
  const may = useMay()
  const mayArrange = !isEnded(referral.state) && may('referral.reply')
  return (
    <section className={look.section}>
      <h2>
        <Trans>Going there</Trans>
      </h2>
      <Answer of={view}>
        {seen => (
          <>
            <Arranged seen={seen} referral={referral} />
            {mayArrange && (
              <details>
                <summary className={look.more}>
                  {seen.arranged === null ? (
                    <Trans>Prepare the way there</Trans>
                  ) : (
                    <Trans>Change how they get there</Trans>
                  )}
                </summary>
                <HandoverForm referral={referral} seen={seen} />
              </details>
            )}
            {seen.papers.length > 0 && <Papers seen={seen} referral={referral} mayTick={mayArrange} />}
          </>
        )}
      </Answer>
    </section>
  )
}

function Papers({ seen, ...rest }: { seen: HandoverView; referral: CaseReferral; mayTick: boolean }) {
  const missing = seen.papers.filter(({ state }) => isMissing(state)).length
  const unasked = seen.papers.filter(({ state }) => state === null).length
  return (
    <details open={missing > 0}>
      <summary className={look.more}>
        {missing > 0 ? (
          <Trans>
            Papers to bring: {missing} of {seen.papers.length} still missing
          </Trans>
        ) : unasked > 0 ? (
          <Trans>
            Papers to bring: {unasked} of {seen.papers.length} not asked yet
          </Trans>
        ) : (
          <Trans>Papers to bring: none is missing</Trans>
        )}
      </summary>
      <PaperList papers={seen.papers} {...rest} />
    </details>
  )
}

function Arranged({ seen, referral }: { seen: HandoverView; referral: CaseReferral }) {
  const facts = useFacts(seen)
  const { arranged, places } = seen
  if (arranged === null) {
    return (
      <p>
        <Trans>Nothing is arranged yet. Whoever is taken there, or at least expected there, arrives more often.</Trans>
      </p>
    )
  }
  const isSecret = placeWords(arranged, places) !== null && toldPlace(arranged, places) === null
  return (
    <>
      <FactList facts={facts} />
      {isSecret && (
        <Notice tone="attention">
          <Trans>The place is protected: it stands neither in the calendar file nor on the client’s page.</Trans>
        </Notice>
      )}
      <p className={look.small}>
        <Trans>
          Written by {arranged.saidByName}, {dayWords(dayOf(arranged.saidAt))}.
        </Trans>
      </p>
      {arranged.onDay !== null && <SaveAppointment referral={referral} />}
    </>
  )
}

function useFacts({ arranged, places }: HandoverView): Fact[] {
  const { t } = useLingui()
  if (arranged === null) return []
  const { onDay, timeOfDay, goesAlong, transport, points } = arranged
  const when = onDay === null ? null : [dayWords(onDay), timeOfDay].filter(part => part !== null).join(', ')
  return [
    { label: t`Day and time`, value: when },
    { label: t`Where`, value: placeWords(arranged, places) },
    { label: t`Who goes along`, value: goesAlong === 'not-known' ? null : t(GOES_ALONG_WORDS[goesAlong]) },
    ...(transport === null ? [] : [{ label: t`How they get there`, value: transport }]),
    ...(points === null ? [] : [{ label: t`What is said there`, value: points }]),
  ]
}

function SaveAppointment({ referral }: { referral: CaseReferral }) {
  const { i18n } = useLingui()
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const [isBroken, setBroken] = useState(false)
  const save = async () => {
    const answer = await read(appointmentFile, { id: referral.id, caseId: referral.caseId, language })
    setBroken(!answer.ok)
    if (answer.ok) saveFile(answer.value)
  }
  return (
    <>
      {isBroken && (
        <Notice tone="attention">
          <Trans>The file could not be made. Try again when there is a connection.</Trans>
        </Notice>
      )}
      <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={() => void save()}>
        <Trans>Save for a calendar</Trans>
      </Button>
    </>
  )
}
