import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import type { DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { searchPeople } from '#practice/people/api.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import { usePersonLine } from '#practice/people/ui/parts/PersonLine.tsx'
import type { CaseMap, Kin } from '../../schema/map.ts'
import type { Acting, Doing } from '../doing.ts'
import type { KinValues } from './kin-draft.ts'
import look from '../Map.module.css'
import { useMapWords } from '../useMapWords.ts'

const PAUSE_MS = 350
const LETTERS = 3
const SHOWN = 4

type Props = {
  map: CaseMap
  form: DraftOf<KinValues, z.ZodType>['form']
  kin: Kin | null
  doing: (Doing & { what: 'add-kin' }) | null
  acting: Acting
}

/** A name, and below it who may be meant: someone on this map, or a person of the record. So nobody is typed twice. */
export function SamePerson({ map, form, kin, doing, acting }: Props) {
  const { t } = useLingui()
  const { told } = form.getValues()
  const [chosen, setChosen] = useState<PersonSummary | null>(null)
  const set = (person: PersonSummary | null) => {
    setChosen(person)
    form.setFieldValue('told.personId', person?.id ?? '')
  }
  if (told.personId !== '') {
    return (
      <List label={t`Who it is`}>
        <ListRow
          title={chosen?.fullName ?? kin?.name ?? t`A person of the record`}
          subtitle={t`Name, sex and birth come from the person’s record.`}
          action={
            <Button
              variant="default"
              onClick={() => {
                set(null)
              }}
            >
              <Trans>Not this one</Trans>
            </Button>
          }
        />
      </List>
    )
  }
  return (
    <>
      <TextField
        form={form}
        name="told.name"
        isOptional
        label={t`Name, or a first letter`}
        expected={t`Write at most 80 letters.`}
      />
      <OnMap map={map} words={told.name} except={kin?.id ?? null} doing={doing} acting={acting} />
      <InRecord map={map} words={told.name} onChoose={set} />
    </>
  )
}

type OnMapProps = { map: CaseMap; words: string; except: string | null; doing: Props['doing']; acting: Acting }

function OnMap({ map, words, except, doing, acting }: OnMapProps) {
  const { t } = useLingui()
  const { nameOf } = useMapWords(map)
  const typed = words.trim().toLowerCase()
  const alike = map.kin.filter(one => one.id !== except && (one.name ?? '').toLowerCase().includes(typed))
  if (doing === null || typed.length < LETTERS || alike.length === 0) return null
  return (
    <div className={look.part}>
      <p>
        <Trans>Already on this map:</Trans>
      </p>
      <List label={t`Already on this map`}>
        {alike.slice(0, SHOWN).map(one => (
          <ListRow
            key={one.id}
            title={nameOf(one)}
            action={
              <Button
                variant="default"
                onClick={() => {
                  acting.go({ what: 'join', id: doing.isOfUnion ? one.id : doing.of })
                }}
              >
                <Trans>Join them instead</Trans>
              </Button>
            }
          />
        ))}
      </List>
    </div>
  )
}

function InRecord({
  map,
  words,
  onChoose,
}: {
  map: CaseMap
  words: string
  onChoose: (person: PersonSummary) => void
}) {
  const { t } = useLingui()
  const may = useMay()
  const line = usePersonLine()
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS)
  const query = useQuery({
    ...asking(searchPeople, { words: asked }),
    enabled: asked.length >= LETTERS && may('person.search'),
  })
  const there = new Set<string | null>(map.kin.map(({ personId }) => personId))
  const found = query.data?.ok ? query.data.value.filter(({ id }) => !there.has(id)) : []
  if (asked.length < LETTERS || found.length === 0) return null
  return (
    <div className={look.part}>
      <p>
        <Trans>Written down as a person of your agency:</Trans>
      </p>
      <List label={t`Written down as a person of your agency`}>
        {found.slice(0, SHOWN).map(person => (
          <ListRow
            key={person.id}
            title={person.fullName}
            subtitle={line(person)}
            action={
              <Button
                variant="default"
                onClick={() => {
                  onChoose(person)
                }}
              >
                <Trans>It is them</Trans>
              </Button>
            }
          />
        ))}
      </List>
    </div>
  )
}
