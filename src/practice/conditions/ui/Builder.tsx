import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { servicePage } from '#practice/resources/api.ts'
import { criteriaOf, publishCriteria } from '../api.ts'
import { draftOfLine, type DraftLine } from '../rules/editing.ts'
import { neverMet } from '../rules/checks.ts'
import type { Criteria, CriteriaPreview } from '../schema.ts'
import { AboveLines } from './AboveLines.tsx'
import { addressOf } from './addresses.ts'
import { Clash } from './Clash.tsx'
import { Coming } from './Coming.tsx'
import { Differences } from './Differences.tsx'
import { EndSection } from './EndSection.tsx'
import { OwnLines } from './OwnLines.tsx'
import { PeoplePanel, WhomItChanges } from './PeoplePanel.tsx'
import { useChangeDraft, useNaming, usePreview } from './useChange.ts'
import { WhenFields } from './WhenFields.tsx'
import { wordsForPublishing } from './words.ts'

/** The conditions as cards to change, with the example people beside them, and what publishing needs. */
export function Builder({ criteria }: { criteria: Criteria }) {
  const { t } = useLingui()
  const say = useSay()
  const { draft, acting } = usePublishing(criteria)
  const { preview, isWaiting } = usePreview(criteria, draft.form.getValues())
  const findings = preview?.findings ?? []
  const isImpossible = neverMet(findings, preview?.inForce.map(({ line }) => line) ?? []).length > 0
  return (
    <Page
      title={t`Change the conditions: ${say(criteria.name)}`}
      back={{ to: addressOf(criteria.subject), label: t`Conditions` }}
      lead={<Trans>What you publish holds for matching, the directory and screening from its first day on.</Trans>}
      width="wide"
      aside={preview && <PeoplePanel people={preview.people} isChange />}
    >
      <Form
        draft={draft}
        onSend={input => {
          acting.send({ ...input, id: draft.actId })
        }}
        trouble={<Trouble acting={acting} draft={draft} />}
      >
        <Coming criteria={criteria} />
        <Differences differences={criteria.differences} />
        <Lines criteria={criteria} draft={draft} preview={preview} isWaiting={isWaiting} />
        <WhenFields form={draft.form} isImpossible={isImpossible || acting.failure?.code === 'never-met'} />
        {preview && <WhomItChanges people={preview.people} />}
        <SubmitBar
          label={t`Publish these conditions`}
          pending={acting.pending}
          isKept={draft.isKept}
          cancelTo={addressOf(criteria.subject)}
          onDiscard={draft.discard}
        />
      </Form>
      {!criteria.isImported && <EndSection criteria={criteria} />}
    </Page>
  )
}

type LinesProps = {
  criteria: Criteria
  draft: Publishing['draft']
  preview: CriteriaPreview | null
  isWaiting: boolean
}

/** What stands above, and what is written here. */
function Lines({ criteria, draft, preview, isWaiting }: LinesProps) {
  const naming = useNaming(criteria, preview?.areaNames ?? {})
  const [opened, setOpened] = useState<string | null>(null)
  const { lines } = draft.form.getValues()
  const setLines = (changed: DraftLine[]) => {
    draft.form.setFieldValue('lines', changed)
  }
  return (
    <>
      <AboveLines
        inherited={criteria.inherited}
        lines={lines}
        onReplace={line => {
          setOpened(line.id)
          setLines([...without(lines, line.id), draftOfLine(line)])
        }}
        onOff={id => {
          setLines([...without(lines, id), { id, isOff: true }])
        }}
        onRestore={id => {
          setLines(without(lines, id))
        }}
      />
      <OwnLines
        form={draft.form}
        lines={lines}
        onLines={setLines}
        criteria={criteria}
        findings={preview?.findings ?? []}
        naming={naming}
        isWaiting={isWaiting}
        opened={opened}
        onOpen={setOpened}
      />
    </>
  )
}

const without = (lines: readonly DraftLine[], id: string) => lines.filter(line => line.id !== id)

function usePublishing(criteria: Criteria) {
  const { t } = useLingui()
  const go = useGo()
  const draft = useChangeDraft(criteria)
  const acting = useAct(publishCriteria, {
    draft,
    stale: [criteriaOf, servicePage],
    onDone: ({ validFrom }) => {
      const isToCome = validFrom > todayHere()
      notify({ message: isToCome ? t`Published. It takes hold on its day.` : t`Published. It holds from now on.` })
      go(addressOf(criteria.subject))
    },
  })
  return { draft, acting }
}

type Publishing = ReturnType<typeof usePublishing>

function Trouble({ acting, draft }: Publishing) {
  const { failure } = acting
  return (
    <>
      <ActTrouble of={acting} words={wordsForPublishing} />
      {failure?.code === 'version-clash' && 'lines' in failure.sent && (
        <Clash
          kept={failure.kept}
          sent={failure.sent}
          onLeave={draft.discard}
          onPublish={sent => {
            draft.form.setFieldValue('version', failure.kept.version)
            acting.send({ ...sent, id: newId(), version: failure.kept.version })
          }}
        />
      )}
    </>
  )
}
