import '#platform/web/parts/form/styles.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Paper, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { FACTS, type NamedFact } from '../schema/facts.ts'
import type { KeptFact, PersonView } from '../schema/registration.ts'
import { FACT_WORDS } from './parts/fact-words.ts'
import { FactQuestion } from './parts/FactQuestion.tsx'
import { useFactWords } from './parts/useFactWords.ts'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { SAID_BY_WORDS } from './words.ts'

/** What was told or shown about the person and the household, with who said so and when; and a way to tell more. */
export function FactsSection({ view }: { view: PersonView }) {
  const { t } = useLingui()
  const may = useMay()
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        <Trans>What is known</Trans>
      </Title>
      <Stack gap="md">
        {view.facts.length === 0 ? (
          <EmptyState title={t`Nothing has been told yet`}>
            <Trans>
              Programmes ask about things such as papers, school or income. Note an answer when it comes up.
            </Trans>
          </EmptyState>
        ) : (
          <Known facts={view.facts} />
        )}
        {may('fact.record') && <Ask view={view} />}
      </Stack>
    </section>
  )
}

function Known({ facts }: { facts: readonly KeptFact[] }) {
  const { t } = useLingui()
  const { label, value } = useFactWords()
  const told = facts.flatMap(kept => {
    const name = label(kept.fact)
    const source = t(SAID_BY_WORDS[kept.saidBy])
    const hint = `${source}, ${dayWords(kept.knownOn, 'short')}`
    return name === null ? [] : [{ label: name, value: value(kept.fact, kept.value), hint }]
  })
  const others = facts.length - told.length
  return (
    <>
      {told.length > 0 && <FactList facts={told} />}
      {others > 0 && (
        <p>
          <Plural
            value={others}
            one="# more answer to a question of a single programme is kept; it stands with that programme."
            other="# more answers to questions of single programmes are kept; they stand with those programmes."
          />
        </p>
      )}
    </>
  )
}

/** Any fact that the record can hold, whether it is not known yet or has changed. */
function Ask({ view: { person, household } }: { view: PersonView }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<NamedFact | null>(null)
  const names = Object.keys(FACT_WORDS).filter((name): name is NamedFact => name in FACTS)
  const offered = names.filter(
    name => name !== 'ageYears' && name !== 'sex' && (household !== null || FACTS[name].about === 'person'),
  )
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <NativeSelect
          label={t`Note an answer about`}
          value={asked ?? ''}
          onChange={event => {
            setAsked(offered.find(name => name === event.currentTarget.value) ?? null)
          }}
        >
          <option value="" />
          {offered.map(name => (
            <option key={name} value={name}>
              {t(FACT_WORDS[name].label)}
            </option>
          ))}
        </NativeSelect>
        {asked && (
          <FactQuestion
            key={asked}
            missing={{ fact: asked, about: FACTS[asked].about, sentence: null, compare: null }}
            personId={person.id}
            onAnswered={() => {
              setAsked(null)
              notify({ message: t`The answer is kept.` })
            }}
          />
        )}
      </Stack>
    </Paper>
  )
}
