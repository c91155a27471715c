import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Code } from '#platform/web/parts/code/Code.tsx'
import { CopyText } from '#platform/web/parts/code/CopyText.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { endReferralLink, referralLinks, type makeReferralLink } from '../api/links.ts'
import type { ReferralLink } from '../schema/link.ts'
import type { CaseReferral } from '../schema/view.ts'
import { wordsForReferral } from './failures.ts'
import type { Minted } from './mint.ts'
import look from './Referral.module.css'
import { useLink } from './useLink.ts'
import { LINK_STATE_WORDS, LINK_WAY_WORDS } from './words.ts'

/** How a provider without an account answers: a link in a message, or opened here at the counter. */
export function LinkSection({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const may = useMay()
  const links = useQuery(asking(referralLinks, { id: referral.id, caseId: referral.caseId }))
  const { making, made, make } = useLink(referral)
  return (
    <Stack gap="md" className={look.section}>
      <p>
        <Trans>
          Whoever has the link can answer this one request and sees nothing else. Who needs help is shown only to those
          who also know the word.
        </Trans>
      </p>
      <ActTrouble<typeof makeReferralLink> of={making} words={wordsForReferral} />
      {made && <Made link={made} referral={referral} />}
      {may('referral.send') && <Ways isMade={made !== null} pending={making.pending} onMake={make} />}
      <Answer of={links}>
        {found =>
          found.length === 0 ? null : (
            <List label={t`Links that were made`}>
              {found.map(link => (
                <LinkRow key={link.id} link={link} referral={referral} />
              ))}
            </List>
          )
        }
      </Answer>
    </Stack>
  )
}

type WaysProps = { isMade: boolean; pending: boolean; onMake: (way: 'message' | 'counter') => void }

function Ways({ isMade, pending, onMake }: WaysProps) {
  const { t } = useLingui()
  const make = (way: 'message' | 'counter') => () => {
    onMake(way)
  }
  return (
    <div className={look.stand}>
      <Button variant="default" loading={pending} onClick={make('message')}>
        {isMade ? t`Make another link` : t`Make a link to send`}
      </Button>
      <Button variant="default" loading={pending} onClick={make('counter')}>
        <Trans>For the counter, one day</Trans>
      </Button>
    </div>
  )
}

/** A link that was just made: it is shown this once, its word apart from it. */
function Made({ link, referral }: { link: Minted; referral: CaseReferral }) {
  const { t } = useLingui()
  const say = useSay()
  const name = referral.organizationName
  const message = say({
    id: `Kepada ${name}: ada permintaan bantuan untuk layanan Anda. Mohon dijawab lewat tautan ini, tanpa akun: ${link.url}`,
    en: `To ${name}: there is a request for help for your service. Please answer by this link, without an account: ${link.url}`,
  })
  return (
    <Notice tone="good" title={t`Send it now: it is shown only this once`}>
      <div className={look.link}>
        <Code url={link.url} label={t`Code that opens the link`} className={look.code ?? ''} />
        <Stack gap="xs">
          <div className={look.stand}>
            <CopyText text={message} label={t`Copy as a message`} />
            <CopyText text={link.url} label={t`Copy the address`} isQuiet />
          </div>
          <p>
            <Trans>
              The word is <strong>{link.word}</strong>. Tell it by voice or in another message, never beside the link.
            </Trans>
          </p>
        </Stack>
      </div>
    </Notice>
  )
}

function LinkRow({ link, referral }: { link: ReferralLink; referral: CaseReferral }) {
  const { t } = useLingui()
  const may = useMay()
  const { id, way, state, madeAt, expiresAt, usedAt } = link
  const ending = useAct(endReferralLink, {
    stale: [referralLinks],
    onDone: () => {
      notify({ message: t`The link works no more.` })
    },
  })
  const used = usedAt === null ? t`not used yet` : t`last used ${dayWords(dayOf(usedAt), 'short')}`
  const until = dayWords(dayOf(expiresAt), 'short')
  return (
    <ListRow
      title={t(LINK_WAY_WORDS[way])}
      subtitle={[t`made ${dayWords(dayOf(madeAt), 'short')}`, used].join(' · ')}
      marks={
        <StatusMark
          tone={state === 'open' ? 'good' : 'calm'}
          label={state === 'open' ? t`works until ${until}` : t(LINK_STATE_WORDS[state])}
        />
      }
      action={
        state === 'open' &&
        may('referral.send') && (
          <Button
            variant="default"
            loading={ending.pending}
            onClick={() => {
              ending.send({ id: referral.id, caseId: referral.caseId, linkId: id })
            }}
          >
            <Trans>End it</Trans>
          </Button>
        )
      }
    />
  )
}
