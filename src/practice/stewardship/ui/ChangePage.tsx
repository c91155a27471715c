import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { Guarded } from '#practice/resources/ui/parts/Telling.tsx'
import { changeRequest, markSpam, undoDecision } from '../api/changes.ts'
import type { ChangeRequest } from '../schema/change.ts'
import look from './Care.module.css'
import { DecisionForm } from './DecisionForm.tsx'
import { wordsForChange } from './failures.ts'
import { PartPair } from './PartPair.tsx'
import { STALE } from './stale.ts'
import { SOURCE_WORDS, STATE_WORDS } from './words.ts'

const page = getRouteApi('/directory/changes/$changeId')

/** One correction, side by side with what stands now: put in parts, edit, refuse, lay aside, take back. */
export function ChangePage() {
  const { t } = useLingui()
  const say = useSay()
  const { changeId } = page.useParams()
  const answer = useQuery(asking(changeRequest, { id: changeId }))
  const request = answer.data?.ok ? answer.data.value : null
  return (
    <Page
      title={request ? say(request.service.name) : t`Correction`}
      back={{ to: '/directory/changes', label: t`Corrections` }}
      lead={request?.organization.name}
      actions={
        request && <PlaceLink to={`/directory/services/${request.service.id}`}>{t`The service as it is`}</PlaceLink>
      }
    >
      <Answer of={answer}>
        {found => (
          <Guarded value={found.isGuarded}>
            <Stack gap="xl">
              <Who request={found} />
              {found.state === 'waiting' && <DecisionForm key={`${found.id} ${found.version}`} request={found} />}
              <Decided request={found} />
              <OtherActs request={found} />
            </Stack>
          </Guarded>
        )}
      </Answer>
    </Page>
  )
}

function Who({ request }: { request: ChangeRequest }) {
  const { t } = useLingui()
  const { source, byAgency, words, contact, askedAt, state, reason } = request
  const facts = [
    { label: t`Who says so`, value: t(SOURCE_WORDS[source]), ...(byAgency !== null && { hint: byAgency }) },
    { label: t`When`, value: dayWords(dayOf(askedAt)) },
    {
      label: t`How it stands`,
      value: <StatusMark tone={state === 'waiting' ? 'wait' : 'done'} label={t(STATE_WORDS[state])} />,
    },
    ...(words === null ? [] : [{ label: t`In their words`, value: words }]),
    ...(contact === null
      ? []
      : [{ label: t`To ask back`, value: contact, hint: t`Only about this; it is erased when you decide.` }]),
    ...(reason === null ? [] : [{ label: t`What was answered`, value: reason }]),
  ]
  return <FactList facts={facts} />
}

/** Parts that were decided, with what was put in. */
function Decided({ request: { parts } }: { request: ChangeRequest }) {
  const { t } = useLingui()
  const decided = parts.filter(({ decision }) => decision !== null)
  if (decided.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Decided</Trans>
      </h2>
      <Stack>
        {decided.map(part => (
          <div key={part.place} className={look.part}>
            <PartPair
              part={part}
              mark={
                part.decision === 'accepted' ? (
                  <StatusMark tone="good" label={t`put in`} />
                ) : (
                  <StatusMark tone="attention" label={t`refused`} />
                )
              }
            />
          </div>
        ))}
      </Stack>
    </section>
  )
}

function OtherActs({ request: { id, version, state, parts } }: { request: ChangeRequest }) {
  const { t } = useLingui()
  const spam = useAct(markSpam, {
    stale: STALE,
    onDone: () => {
      notify({ message: t`Laid aside; it can be brought back.` })
    },
  })
  const undo = useAct(undoDecision, {
    stale: STALE,
    onDone: () => {
      notify({ message: t`It waits again, and what was there before stands again.` })
    },
  })
  const isDecided = state === 'decided' || state === 'spam' || parts.some(({ decision }) => decision !== null)
  return (
    <Stack gap="sm">
      <ActTrouble of={spam} words={wordsForChange} />
      <ActTrouble of={undo} words={wordsForChange} />
      <div className={look.acts}>
        {isDecided && state !== 'taken-back' && (
          <Button
            variant="default"
            loading={undo.pending}
            onClick={() => {
              undo.send({ id, version })
            }}
          >
            {state === 'spam' ? <Trans>Bring it back</Trans> : <Trans>Take the decision back</Trans>}
          </Button>
        )}
        {state === 'waiting' && (
          <Button
            variant="default"
            loading={spam.pending}
            onClick={() => {
              spam.send({ id, version })
            }}
          >
            <Trans>This is no correction: lay it aside</Trans>
          </Button>
        )}
      </div>
    </Stack>
  )
}
