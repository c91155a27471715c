import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { keepSearch, useSearchWords } from '#platform/web/search.ts'
import { searchPeople } from '../api.ts'
import type { PersonSummary } from '../schema/person.ts'
import { usePersonLine } from './parts/PersonLine.tsx'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'

const PAUSE_MS = 250

/** Search first; whoever is not found is registered with the words that were typed. */
export function PeoplePage() {
  const { t } = useLingui()
  const words = useSearchWords()
  const may = useMay()('person.register')
  return (
    <Page
      title={t`Find a person`}
      lead={<Trans>Search before you register, so that nobody is written down twice.</Trans>}
    >
      <TextInput
        type="search"
        size="lg"
        label={t`Name, NIK or telephone`}
        description={t`A part is enough: “rohani”, the last four digits of the NIK, or a telephone number`}
        autoComplete="off"
        value={words}
        onChange={event => {
          keepSearch(event.currentTarget.value)
        }}
      />
      {words.trim() === '' ? <Beginning mayRegister={may} /> : <Found words={words.trim()} mayRegister={may} />}
    </Page>
  )
}

function Beginning({ mayRegister }: { mayRegister: boolean }) {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Who is in front of you?`} action={mayRegister && <Register words="" />}>
      <Trans>Type a part of the name. Other spellings and missing titles are found too.</Trans>
    </EmptyState>
  )
}

function Found({ words, mayRegister }: { words: string; mayRegister: boolean }) {
  const { t } = useLingui()
  const [asked] = useDebouncedValue(words, PAUSE_MS)
  const query = useQuery({ ...asking(searchPeople, { words: asked }), placeholderData: keepPreviousData })
  return (
    <Answer of={query}>
      {people =>
        people.length === 0 ? (
          <EmptyState title={t`Nobody was found`} action={mayRegister && <Register words={words} />}>
            <Trans>Try another spelling or fewer words. Nobody of your agency is written down like this.</Trans>
          </EmptyState>
        ) : (
          <>
            <People people={people} />
            {mayRegister && (
              <EmptyState title={t`Not in this list?`} action={<Register words={words} />}>
                <Trans>Register the person with what you typed.</Trans>
              </EmptyState>
            )}
          </>
        )
      }
    </Answer>
  )
}

function People({ people }: { people: readonly PersonSummary[] }) {
  const { t } = useLingui()
  const line = usePersonLine()
  return (
    <List label={t`People found`}>
      {people.map(person => (
        <ListRow key={person.id} to={`/people/${person.id}`} title={person.fullName} subtitle={line(person)} />
      ))}
    </List>
  )
}

function Register({ words }: { words: string }) {
  const go = useGo()
  return (
    <Button
      onClick={() => {
        go('/people/new')
      }}
    >
      {words === '' ? <Trans>Register a person</Trans> : <Trans>Register “{words}”</Trans>}
    </Button>
  )
}
