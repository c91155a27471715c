import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import * as z from 'zod'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { newId } from '#platform/shared/id.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Code } from '#platform/web/parts/code/Code.tsx'
import { CopyText } from '#platform/web/parts/code/CopyText.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { newToken } from '#platform/web/token.ts'
import { useAct } from '#platform/web/useAct.ts'
import { endClientLink, makeClientLink, voiceOfCase } from '../api.ts'
import { ClientLinkId, OwnWord, type ClientLink } from '../schema.ts'
import { LINK_STATE_WORDS } from './words.ts'
import look from './Voice.module.css'

/** A way for the client to follow the help on a telephone, behind a word of their own. */
export function LinkSection({ caseId, links }: { caseId: string; links: readonly ClientLink[] }) {
  const { t } = useLingui()
  const may = useMay()
  const [made, setMade] = useState<string | null>(null)
  return (
    <Stack component="section" gap="sm">
      <h2>
        <Trans>A link for the client</Trans>
      </h2>
      <p>
        <Trans>
          On it the client sees what was asked for them, says whether it helped, and can ask to be called. The page has
          a neutral name and a way to leave quickly. Do not give it if somebody who must not know reads their telephone.
        </Trans>
      </p>
      {made !== null && <Made url={made} />}
      {may('voice.link') && <Make caseId={caseId} onMade={setMade} />}
      {links.length > 0 && (
        <List label={t`Links that were made`}>
          {links.map(link => (
            <LinkRow key={link.id} caseId={caseId} link={link} />
          ))}
        </List>
      )}
    </Stack>
  )
}

const Word = z.strictObject({ word: OwnWord })

function Make({ caseId, onMade }: { caseId: string; onMade: (url: string) => void }) {
  const { t } = useLingui()
  const draft = useDraft(`client link of ${caseId}`, Word, () => ({ word: '' }))
  const [minted] = useState(() => ({ current: '' }))
  const making = useAct(makeClientLink, {
    draft,
    stale: [voiceOfCase],
    onDone: () => {
      onMade(`${window.location.origin}/c/${minted.current}`)
    },
  })
  return (
    <Form
      draft={draft}
      onSend={({ word }) => {
        minted.current = newToken()
        making.send({ id: ClientLinkId.parse(newId()), caseId, token: minted.current, word })
      }}
      trouble={<ActTrouble<typeof makeClientLink> of={making} />}
    >
      <TextField
        form={draft.form}
        name="word"
        label={t`A word that the client chooses`}
        hint={t`At least four letters, easy to remember, and not a name. Nothing is shown without it.`}
        expected={t`Write a word of at least four letters.`}
      />
      <SubmitBar label={t`Make the link`} pending={making.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

/** It is shown this once: nobody keeps it. */
function Made({ url }: { url: string }) {
  const { t } = useLingui()
  return (
    <Notice tone="good" title={t`Hand it over now: it is shown only this once`}>
      <div className={look.link}>
        <Code url={url} label={t`Code that opens the link`} className={look.code ?? ''} />
        <Stack gap="xs" align="flex-start">
          <p>
            <Trans>Let the client take a picture of the code, or send the address. Earlier links no longer work.</Trans>
          </p>
          <CopyText text={url} label={t`Copy the address`} />
        </Stack>
      </div>
    </Notice>
  )
}

function LinkRow({ caseId, link }: { caseId: string; link: ClientLink }) {
  const { t } = useLingui()
  const may = useMay()
  const { id, state, madeAt, expiresAt, usedAt } = link
  const ending = useAct(endClientLink, {
    stale: [voiceOfCase],
    onDone: () => {
      notify({ message: t`The link works no more.` })
    },
  })
  const until = dayWords(dayOf(expiresAt), 'short')
  return (
    <ListRow
      title={t`made ${dayWords(dayOf(madeAt), 'short')}`}
      subtitle={usedAt === null ? t`not used yet` : t`last used ${dayWords(dayOf(usedAt), 'short')}`}
      marks={
        <StatusMark
          tone={state === 'open' ? 'good' : 'calm'}
          label={state === 'open' ? t`works until ${until}` : t(LINK_STATE_WORDS[state])}
        />
      }
      action={
        state === 'open' &&
        may('voice.link') && (
          <Button
            variant="default"
            loading={ending.pending}
            onClick={() => {
              ending.send({ caseId, id })
            }}
          >
            <Trans>End it</Trans>
          </Button>
        )
      }
    />
  )
}
