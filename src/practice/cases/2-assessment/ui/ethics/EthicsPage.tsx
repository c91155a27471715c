import '../learn.ts'
import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { useSay } from '#platform/web/say.ts'
import type { EthicalSituation } from '#practice/knowledge/schema/ethics.ts'
import { useSituations } from '#practice/knowledge/ui/parts/useSituations.ts'
import look from '../../../ui/Case.module.css'
import { CaseFrame } from '../../../ui/parts/CaseFrame.tsx'
import { ethicsOfCase } from '../../api/ethics.ts'
import type { CaseEthics } from '../../schema/ethics.ts'
import { EthicsRecords } from './EthicsRecords.tsx'
import { Situation } from './Situation.tsx'

const page = getRouteApi('/cases/$caseId/ethics')

/** Where right and right pull apart in this case: what is likely and why, what to ask, and what was decided. */
export function EthicsPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const query = useQuery(asking(ethicsOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="ethics" title={t`Ethics`}>
      <Answer of={query}>{found => <Found key={caseId} caseId={caseId} found={found} />}</Answer>
    </CaseFrame>
  )
}

function Found({ caseId, found: { likely, records } }: { caseId: string; found: CaseEthics }) {
  const { t } = useLingui()
  const situations = useSituations()
  const [opened, setOpened] = useState<string | null>(null)
  const whyOf = new Map(likely.map(({ situation, why }) => [situation, why]))
  const expected = likely.flatMap(({ situation }) => situations.find(({ id }) => id === situation) ?? [])
  const one = (situation: EthicalSituation) => (
    <Situation
      key={situation.id}
      {...{ caseId, situation }}
      why={whyOf.get(situation.id) ?? []}
      isBrief={!whyOf.has(situation.id)}
      isOpen={opened === situation.id}
      onOpen={isOpen => {
        setOpened(isOpen ? situation.id : null)
      }}
    />
  )
  return (
    <Stack gap="xl">
      <section className={look.section} aria-labelledby="likely">
        <h2 id="likely">
          <Trans>Think of these in this case</Trans>
        </h2>
        {expected.length === 0 ? (
          <p>{t`Nothing in the record points to a situation now. Look below when something troubles you.`}</p>
        ) : (
          <p>
            <Trans>
              The record points to them. They are questions to ask, not a judgement of anyone; nothing is held up by
              them.
            </Trans>
          </p>
        )}
        {expected.map(one)}
      </section>
      {records.length > 0 && <EthicsRecords records={records} />}
      <Others situations={situations.filter(({ id }) => !whyOf.has(id))}>{one}</Others>
    </Stack>
  )
}

type OthersProps = { situations: readonly EthicalSituation[]; children: (one: EthicalSituation) => ReactNode }

/** All other situations, found by words. */
function Others({ situations, children }: OthersProps) {
  const { t } = useLingui()
  const say = useSay()
  const [words, setWords] = useState('')
  const asked = words.trim().toLowerCase()
  const found = situations.filter(({ title, when }) => `${say(title)} ${say(when)}`.toLowerCase().includes(asked))
  return (
    <section className={look.section} aria-labelledby="others">
      <h2 id="others">
        <Trans>All other situations</Trans>
      </h2>
      <TextInput
        label={t`What troubles you?`}
        description={t`For example “gift”, “police” or “photo”`}
        value={words}
        onChange={event => {
          setWords(event.currentTarget.value)
        }}
      />
      {found.length === 0 && <p role="status">{t`No situation has these words. Try another word.`}</p>}
      {found.map(children)}
    </section>
  )
}
