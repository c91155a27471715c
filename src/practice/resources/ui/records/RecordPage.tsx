import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { recordPage } from '../../api.ts'
import type { RecordPage as Content } from '../../schema/record-page.ts'
import { HsdsKind } from '../../schema/record.ts'
import { Guarded } from '../parts/Telling.tsx'
import { Clash } from './Clash.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { History } from './History.tsx'
import { Parts } from './Parts.tsx'
import { RecordFields } from './RecordFields.tsx'
import { Removal } from './Removal.tsx'
import { useWho } from './useWho.ts'
import { changedIn, useRevision } from './useRevision.ts'
import { placeOf, wordsForRecords } from './words.ts'

const page = getRouteApi('/directory/records/$kind/$recordId')

/** One object of the directory, whatever it is: its fields, what stands in it, where it stands, and who changed it. */
export function RecordPage() {
  const { t } = useLingui()
  const say = useSay()
  const { kind, recordId } = page.useParams()
  const asked = { kind: HsdsKind.catch('service').parse(kind), id: recordId }
  const answer = useQuery({ ...asking(recordPage, asked), refetchOnWindowFocus: false })
  const content = answer.data?.ok ? answer.data.value : null
  const title = content ? say(content.title) : t`Directory`
  return (
    <Page
      title={title}
      width="wide"
      back={useBack(content)}
      lead={content && say(content.kindLabel) !== title ? say(content.kindLabel) : undefined}
      aside={content && <Parts page={content} />}
    >
      <Answer of={answer}>
        {found => (
          <Stack gap="xl">
            {found.parts.length > 0 && (
              <Box hiddenFrom="md">
                <a href="#parts">
                  <Trans>To its phones, hours, places and other parts</Trans>
                </a>
              </Box>
            )}
            <Elsewhere page={found} />
            <Revise key={`${found.kind} ${found.id} ${found.version}`} page={found} />
            <History page={found} />
            <Others page={found} />
            <Removal page={found} />
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

/** Where someone most likely came from. */
function useBack(content: Content | null) {
  const { t } = useLingui()
  const say = useSay()
  if (content?.kind === 'service')
    return { to: `/directory/services/${content.id}`, label: t`The service as workers see it` }
  const parent = content?.kind === 'organization' ? undefined : content?.within[0]
  if (parent) return { to: placeOf(parent), label: say(parent.title) }
  return { to: content ? `/directory/records?kind=${content.kind}` : '/directory', label: t`Directory` }
}

function Revise({ page: content }: { page: Content }) {
  const { t } = useLingui()
  const { draft, acting, problems, isChanged } = useRevision(content)
  const clash = acting.failure?.code === 'version-clash' ? acting.failure : null
  const send = (version: number) => {
    const { kind, id } = content
    acting.send({ kind, id, version, fields: changedIn(draft.form.getValues()) })
  }
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">
        <Trans>What the directory says</Trans>
      </h2>
      <Says content={content} />
      <Form
        draft={draft}
        onSend={({ version }) => {
          send(version)
        }}
        trouble={
          <>
            <ActTrouble of={acting} words={wordsForRecords} />
            {clash && <Clash page={content} clash={clash} onKeep={draft.finish} onSend={send} />}
          </>
        }
      >
        <Guarded value={content.isGuarded || draft.form.getValues().fields['is_protected'] === 'yes'}>
          <RecordFields
            form={draft.form}
            fields={content.form}
            begun={content.values}
            problems={problems}
            named={content.named}
          />
        </Guarded>
        {isChanged && (
          <SubmitBar
            label={t`Save the changes`}
            pending={acting.pending}
            isKept={draft.isKept}
            onDiscard={draft.discard}
          />
        )}
      </Form>
    </section>
  )
}

/** Who wrote it last; and of a protected place, what is not kept. */
function Says({ content }: { content: Content }) {
  const day = dayWords(dayOf(content.updatedAt), 'short')
  const who = useWho()(content.updatedBy)
  return (
    <Stack gap="sm" mb="lg">
      <p>
        <Trans>
          Last written on {day} by {who}
        </Trans>
      </p>
      {content.values['is_protected'] === 'yes' && (
        <Notice>
          <Trans>This place is protected: its address, its coordinates and their history are kept nowhere.</Trans>
        </Notice>
      )}
    </Stack>
  )
}

function Others({ page: { others } }: { page: Content }) {
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">
        <Trans>Brought along from its source</Trans>
      </h2>
      <p>
        <Trans>Simpul does not know these properties. They are kept as they are, and given back on export.</Trans>
      </p>
      <ul>
        {others.map(({ name, value }) => (
          <li key={name}>
            {name.replaceAll('_', ' ')}: {value}
          </li>
        ))}
      </ul>
    </section>
  )
}
