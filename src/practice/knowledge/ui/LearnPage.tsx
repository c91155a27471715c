import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import '#platform/web/parts/form/styles.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { glossary } from '../api.ts'
import { wordsFor } from '../rules.ts'
import type { GlossaryWord } from '../schema.ts'
import { STEADY } from './parts/useNeeds.ts'

/** The words of practice, to be looked up in either language. */
export function LearnPage() {
  const { t } = useLingui()
  const may = useMay()
  const [asked, setAsked] = useState('')
  const query = useQuery({ ...asking(glossary, {}), ...STEADY })
  return (
    <Page
      title={t`Words of practice`}
      lead={<Trans>One word for each idea, in Indonesian and English, so that everyone means the same.</Trans>}
    >
      <p>
        <PlaceLink to="/learn/methods">
          <Trans>Methods of social work: when they fit, and how well they are tested</Trans>
        </PlaceLink>
      </p>
      {may('form.read') && (
        <p>
          <PlaceLink to="/forms">
            <Trans>Questions and instruments that can be asked in a case</Trans>
          </PlaceLink>
        </p>
      )}
      <TextInput
        label={t`Look up a word`}
        description={t`In Indonesian or English, for example “rujukan” or “consent”`}
        type="search"
        autoComplete="off"
        value={asked}
        onChange={event => {
          setAsked(event.currentTarget.value)
        }}
      />
      <Answer of={query}>{words => <Words words={wordsFor(words, asked)} />}</Answer>
    </Page>
  )
}

function Words({ words }: { words: readonly GlossaryWord[] }) {
  const { t, i18n } = useLingui()
  const say = useSay()
  const isEnglish = i18n.locale === 'en'
  const count = words.length
  return (
    <>
      <p role="status">
        {count === 0 ? (
          <Trans>No word was found. Try a shorter part of it, or the word in the other language.</Trans>
        ) : (
          <Trans>Words: {count}</Trans>
        )}
      </p>
      {count > 0 && (
        <List label={t`Words of practice`}>
          {words.map(word => (
            <ListRow
              key={word.id}
              title={
                <>
                  {isEnglish ? word.english : word.indonesian}{' '}
                  <span lang={isEnglish ? 'id' : 'en'} style={{ fontWeight: 400 }}>
                    · {isEnglish ? word.indonesian : word.english}
                  </span>
                </>
              }
              subtitle={<Told word={word} definition={say(word.definition)} />}
            />
          ))}
        </List>
      )}
    </>
  )
}

function Told({ word, definition }: { word: GlossaryWord; definition: string }) {
  const avoided = word.avoid.join(', ')
  return (
    <>
      <span style={{ display: 'block', color: 'var(--mantine-color-text)' }}>{definition}</span>
      {avoided !== '' && (
        <span style={{ display: 'block' }}>
          <Trans>Better not: {avoided}</Trans>
        </span>
      )}
      {word.source !== null && (
        <span style={{ display: 'block', overflowWrap: 'anywhere' }}>
          <Trans>Source: {word.source}</Trans>
        </span>
      )}
    </>
  )
}
