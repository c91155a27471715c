import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CopyButton, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useAct } from '#platform/web/useAct.ts'
import section from '../../../ui/Case.module.css'
import { calendarFeed, endCalendarFeed, makeCalendarFeed } from '../../api/calendar.ts'
import { FeedId, type Feed } from '../../schema/calendar.ts'
import { wordsForWork } from '../parts/words.ts'
import look from '../Work.module.css'

/** 256 random bits, as text for an address. */
function mint(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** A private link through which a phone's own calendar shows the same, without a name in it. */
export function FeedSection() {
  const query = useQuery(asking(calendarFeed, {}))
  return (
    <section className={section.section} aria-labelledby="feed">
      <h2 id="feed">
        <Trans>In the calendar of your phone</Trans>
      </h2>
      <p className={section.narrow}>
        <Trans>
          A private link lets another calendar show when you have a visit, a call, a conference or a task. It tells no
          name, no place and no problem, only the kind, the time and the way back here. Nothing is sent to anyone.
        </Trans>
      </p>
      <Answer of={query}>{({ feed }) => <TheFeed feed={feed} />}</Answer>
    </section>
  )
}

function TheFeed({ feed }: { feed: Feed | null }) {
  const { t, i18n } = useLingui()
  const [url, setUrl] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const making = useAct(makeCalendarFeed)
  const ending = useAct(endCalendarFeed)
  const make = () => {
    const token = mint()
    setUrl(`${window.location.origin}/calendar-feed/${token}.ics?lang=${i18n.locale === 'en' ? 'en' : 'id'}`)
    making.send({ id: FeedId.parse(newId()), token })
    setAsked(false)
  }
  const close = () => {
    setAsked(false)
  }
  const end = () => {
    setUrl(null)
    ending.send({})
  }
  const until = feed === null ? '' : dayWords(dayOf(feed.endsAt))
  return (
    <Stack gap="md" align="flex-start">
      {url !== null && making.value !== null && <TheLink url={url} />}
      {feed !== null && <p>{t`Your link works until ${until}.`}</p>}
      <ActTrouble of={making} words={wordsForWork} />
      <ActTrouble of={ending} words={wordsForWork} />
      <Group gap="sm">
        <Button
          variant="default"
          loading={making.pending}
          onClick={() => {
            if (feed === null) make()
            else setAsked(true)
          }}
        >
          {feed === null ? <Trans>Make a private link</Trans> : <Trans>Make it anew</Trans>}
        </Button>
        {feed !== null && (
          <Button variant="default" loading={ending.pending} onClick={end}>
            <Trans>End this link now</Trans>
          </Button>
        )}
      </Group>
      {isAsked && <AnewDialog onAnew={make} onClose={close} />}
    </Stack>
  )
}

function AnewDialog({ onAnew, onClose }: { onAnew: () => void; onClose: () => void }) {
  const { t } = useLingui()
  const confirm = { label: t`Make it anew`, onConfirm: onAnew }
  return (
    <Dialog isOpen onClose={onClose} title={t`Make the link anew?`} confirm={confirm}>
      <p>
        <Trans>The link that works now ends at once. Whoever has it sees nothing any more.</Trans>
      </p>
    </Dialog>
  )
}

/** The address, this once. */
function TheLink({ url }: { url: string }) {
  const { t } = useLingui()
  return (
    <Stack gap="sm">
      <Notice tone="good" title={t`Copy it now`}>
        <Trans>
          It is shown only this once, and we do not keep it. In your calendar choose “add by address” or “subscribe”.
          Give it to nobody.
        </Trans>
      </Notice>
      <div className={look.address}>{url}</div>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? <Trans>Copied</Trans> : <Trans>Copy the address</Trans>}
          </Button>
        )}
      </CopyButton>
    </Stack>
  )
}
