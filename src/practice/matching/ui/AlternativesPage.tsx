import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { alternativesFor } from '../api.ts'
import type { Alternative, Alternatives } from '../schema/alternative.ts'
import look from './Alternatives.module.css'
import { EarlierChoices } from './EarlierChoices.tsx'
import { Groups } from './Groups.tsx'
import { ShowBar } from './ShowBar.tsx'
import { SideBySide } from './SideBySide.tsx'
import { useVerdictNews } from './useVerdictNews.ts'
import { useWishes, WishesBar } from './WishesBar.tsx'

const page = getRouteApi('/cases/$caseId/needs/$needId/alternatives')

/** Ways to get help for one need: what fits, what cannot be told yet, what does not fit; to be shown to the client. */
export function AlternativesPage() {
  const { t } = useLingui()
  const { caseId, needId } = page.useParams()
  const wishes = useWishes()
  const answer = useQuery({
    ...asking(alternativesFor, { caseId, needId, ...wishes.asked }),
    placeholderData: keepPreviousData,
  })
  return (
    <CaseFrame caseId={caseId} active="overview" title={t`Ways to get help`}>
      <Answer of={answer}>{alternatives => <Ways alternatives={alternatives} />}</Answer>
    </CaseFrame>
  )
}

function Ways({ alternatives }: { alternatives: Alternatives }) {
  const { t } = useLingui()
  const { show } = page.useSearch()
  const navigate = page.useNavigate()
  const me = useQuery(asking(whoAmI, {}))
  const listed = alternatives.alternatives.map(({ key }) => key)
  const ticked = (show ?? '').split(',').filter(key => listed.includes(key))
  const today = me.data?.ok ? me.data.value.today : todayHere()
  const may = me.data?.ok ? me.data.value.may : []
  const mayShow = may.includes('alternatives.present')
  const tick = (key: string, isTicked: boolean) => {
    const next = isTicked ? [...ticked, key] : ticked.filter(one => one !== key)
    const keys = next.length > 0 ? next.join(',') : undefined
    void navigate({ search: before => ({ ...before, show: keys }), replace: true, resetScroll: false })
  }
  return (
    <Stack gap="lg">
      <Head term={alternatives.term} />
      <EarlierChoices caseId={alternatives.caseId} needId={alternatives.needId} />
      <WishesBar alternatives={alternatives.alternatives} />
      <News of={alternatives.alternatives} />
      <Groups
        alternatives={alternatives}
        today={today}
        ticked={ticked}
        mayAsk={may.includes('fact.answer')}
        {...(mayShow && { onTick: tick })}
      />
      <SideBySide alternatives={alternatives.alternatives} ticked={ticked} today={today} />
      {mayShow && <ShowBar alternatives={alternatives} ticked={ticked} label={t`Shown to the client`} />}
    </Stack>
  )
}

function Head({ term }: { term: string }) {
  const wordsOf = useNeedWords()
  return (
    <header className={look.head}>
      <h2>
        <Trans>Ways to get help</Trans>
      </h2>
      <p className={look.need}>{wordsOf(term).plain}</p>
      <p className={look.lead}>
        <Trans>
          Ranked for this client, with reasons. The client chooses; nothing that was found is left out, and what was
          refused before counts against nobody.
        </Trans>
      </p>
      <Button
        variant="default"
        className={look.print}
        leftSection={<Icon name="print" />}
        onClick={() => {
          window.print()
        }}
      >
        <Trans>Print this list</Trans>
      </Button>
    </header>
  )
}

/** Read out when an answer has changed what fits. */
function News({ of }: { of: readonly Alternative[] }) {
  const news = useVerdictNews(of)
  return (
    <div role="status" aria-live="polite" className={news === '' ? look.quiet : look.news}>
      {news !== '' && (
        <>
          <Icon name="check" size={18} /> {news}
        </>
      )}
    </div>
  )
}
