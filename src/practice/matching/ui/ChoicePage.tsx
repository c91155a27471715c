import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink, useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { presentationPage } from '../api.ts'
import type { Choice, Presentation } from '../schema/choice.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import look from './ChoicePage.module.css'
import cards from './parts/choice/Choice.module.css'
import { ChoiceCard } from './parts/choice/ChoiceCard.tsx'
import { useReadAloud } from './parts/choice/useReadAloud.ts'

const page = getRouteApi('/cases/$caseId/needs/$needId/choice')

/** Choice mode: a page to hand to the client, and below it what the client decided. */
export function ChoicePage() {
  const { shown } = page.useSearch()
  return shown === undefined ? <NothingShown /> : <Shown id={shown} />
}

function useListAddress(): string {
  const { caseId, needId } = page.useParams()
  const { show } = page.useSearch()
  const address = `/cases/${caseId}/needs/${needId}/alternatives`
  return show === undefined ? address : `${address}?show=${encodeURIComponent(show)}`
}

function NothingShown() {
  const { t } = useLingui()
  const list = useListAddress()
  return (
    <Page title={t`Choose together`} back={{ to: list, label: t`Back to the list` }}>
      <Notice title={<Trans>Nothing has been chosen to be shown yet</Trans>}>
        <Trans>Tick up to three ways to get help in the list, then press “Show to the client”.</Trans>
      </Notice>
    </Page>
  )
}

function Shown({ id }: { id: string }) {
  const { t } = useLingui()
  const { caseId, needId } = page.useParams()
  const list = useListAddress()
  const answer = useQuery(asking(presentationPage, { caseId, needId, id }))
  return (
    <Page title={t`What would you like?`} back={{ to: list, label: t`Back to the list` }} width="wide">
      <Answer of={answer}>{presentation => <Choosing presentation={presentation} />}</Answer>
    </Page>
  )
}

function Choosing({ presentation }: { presentation: Presentation }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const me = useQuery(asking(whoAmI, {}))
  const go = useGo()
  const [isEnded, setEnded] = useState(false)
  const { caseId, needId, shown, term } = presentation
  const today = me.data?.ok ? me.data.value.today : todayHere()
  const onChosen = ({ id, chosen }: Choice) => {
    if (chosen === null) setEnded(true)
    else if (chosen.startsWith('service:')) {
      go(`/cases/${caseId}/needs/${needId}/refer?service=${chosen.slice('service:'.length)}&choice=${id}`)
    } else go(`/cases/${caseId}`)
  }
  if (isEnded) return <NoneChosen caseId={caseId} />
  return (
    <Stack gap="xl">
      <div className={look.intro}>
        <p className={look.need}>{wordsOf(term).plain}</p>
        <p>
          <Trans>You may choose one of these, or none. Nobody will be angry, and you can change your mind later.</Trans>
        </p>
        <Button
          variant="default"
          className={look.print}
          leftSection={<Icon name="print" />}
          onClick={() => {
            window.print()
          }}
        >
          <Trans>Print this for the client</Trans>
        </Button>
      </div>
      <Cards presentation={presentation} today={today} />
      <section className={look.record} data-print="hide" aria-label={t`What the client decided`}>
        <h2>
          <Trans>What did the client decide?</Trans>
        </h2>
        <p>
          <Trans>For the worker. Write it down together, in the client’s own words.</Trans>
        </p>
        <ChoiceForm key={presentation.id} presentation={presentation} shown={shown} today={today} onChosen={onChosen} />
      </section>
    </Stack>
  )
}

function Cards({ presentation: { shown }, today }: { presentation: Presentation; today: string }) {
  const voice = useReadAloud()
  return (
    <div className={cards.cards}>
      {shown.map((alternative, index) => (
        <ChoiceCard key={alternative.key} alternative={alternative} number={index + 1} today={today} voice={voice} />
      ))}
    </div>
  )
}

/** A refusal of everything is an answer, and it is thanked for. */
function NoneChosen({ caseId }: { caseId: string }) {
  const list = useListAddress()
  return (
    <Notice tone="good" isNews title={<Trans>It is written down: none of these, for now</Trans>}>
      <p>
        <Trans>
          To say no is a good answer too. The need stays open, nothing is lost, and the next list will not put this
          client lower for it.
        </Trans>
      </p>
      <div className={look.next}>
        <PlaceLink to={list}>
          <Trans>Look for something else</Trans>
        </PlaceLink>
        <PlaceLink to={`/cases/${caseId}`}>
          <Trans>Back to the case</Trans>
        </PlaceLink>
      </div>
    </Notice>
  )
}
