import '@mantine/core/styles/Grid.layer.css'
import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Grid, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { useSay } from '#platform/web/say.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { NeedPicker } from '#practice/knowledge/ui/parts/NeedPicker.tsx'
import { Psks } from '../schema/actor.ts'
import { ActorKind } from '../schema/resource.ts'
import { ACTOR_WORDS } from './parts/actor-words.ts'
import { usePsks } from './parts/usePsks.ts'

const page = getRouteApi('/directory')
/** On a phone the list comes first, and the filters open when asked for. */
const ROOMY = '(min-width: 40em)'
const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const
const HALF = { base: 12, sm: 6 } as const

/** What is looked for. It stands in the address, so that a list can be linked, reloaded and gone back to. */
export function DirectoryFilters() {
  const { t } = useLingui()
  const { words, need, area, system, actor, psks } = page.useSearch()
  const narrow = useNarrow()
  const isNarrowed = [need, area, system, actor, psks].some(term => term !== undefined)
  const isFiltered = isNarrowed || words !== undefined
  return (
    <Stack component="search" aria-label={t`Search the directory`}>
      <Words />
      <details open={isNarrowed || window.matchMedia(ROOMY).matches}>
        <summary style={SUMMARY}>
          <Trans>Narrow by need, place or kind of organisation</Trans>
        </summary>
        <Grid>
          <Grid.Col span={HALF}>
            <NeedPicker
              id="need"
              label={t`Need`}
              value={need ?? null}
              onChange={chosen => {
                narrow({ need: chosen ?? undefined })
              }}
            />
          </Grid.Col>
          <Grid.Col span={HALF}>
            <AreaPicker
              id="area"
              label={t`For whoever lives in`}
              value={area ?? null}
              onChange={chosen => {
                narrow({ area: chosen ?? undefined })
              }}
            />
          </Grid.Col>
          <Grid.Col span={HALF}>
            <System />
          </Grid.Col>
          <Grid.Col span={HALF}>
            <Actor />
          </Grid.Col>
          <Grid.Col span={HALF}>
            <PsksFilter />
          </Grid.Col>
        </Grid>
      </details>
      {isFiltered && <PlaceLink to="/directory">{t`Show all services`}</PlaceLink>}
    </Stack>
  )
}

type Terms = ReturnType<typeof page.useSearch>

/** Change some of what is asked; the rest stays. */
function useNarrow() {
  const go = page.useNavigate()
  return (changed: Partial<Terms>) => {
    void go({ search: before => ({ ...before, ...changed }) })
  }
}

function Words() {
  const { t } = useLingui()
  const { words } = page.useSearch()
  const narrow = useNarrow()
  const [typed, setTyped] = useState(words ?? '')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        narrow({ words: typed.trim() === '' ? undefined : typed.trim() })
      }}
    >
      <Group align="end" wrap="nowrap">
        <TextInput
          id="words"
          type="search"
          flex={1}
          label={t`Words`}
          value={typed}
          maxLength={100}
          autoComplete="off"
          onChange={event => {
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" leftSection={<Icon name="search" size={18} />}>
          <Trans>Search</Trans>
        </Button>
      </Group>
    </form>
  )
}

function System() {
  const { t } = useLingui()
  const { system } = page.useSearch()
  const narrow = useNarrow()
  return (
    <NativeSelect
      id="system"
      label={t`Who may use it`}
      value={system ?? ''}
      onChange={event => {
        const { value } = event.currentTarget
        narrow({ system: value === 'formal' || value === 'societal' ? value : undefined })
      }}
    >
      <option value="">{t`Everyone and members`}</option>
      <option value="societal">{t`Everyone`}</option>
      <option value="formal">{t`Members only`}</option>
    </NativeSelect>
  )
}

function Actor() {
  const { t } = useLingui()
  const { actor } = page.useSearch()
  const narrow = useNarrow()
  const kinds = ActorKind.exclude(['not-known'])
  return (
    <NativeSelect
      id="actor"
      label={t`Kind of organisation`}
      value={actor ?? ''}
      onChange={event => {
        narrow({ actor: kinds.safeParse(event.currentTarget.value).data })
      }}
    >
      <option value="">{t`Any kind`}</option>
      {kinds.options.map(kind => (
        <option key={kind} value={kind}>
          {t(ACTOR_WORDS[kind])}
        </option>
      ))}
    </NativeSelect>
  )
}

function PsksFilter() {
  const { t } = useLingui()
  const { psks } = page.useSearch()
  const narrow = useNarrow()
  const say = useSay()
  const kinds = usePsks()
  return (
    <NativeSelect
      id="psks"
      label={t`Potential and source of social welfare (PSKS)`}
      value={psks ?? ''}
      onChange={event => {
        narrow({ psks: Psks.safeParse(event.currentTarget.value).data })
      }}
    >
      <option value="">{t`Any or none`}</option>
      {kinds.map(({ code, label }) => (
        <option key={code} value={code}>
          {say(label)}
        </option>
      ))}
    </NativeSelect>
  )
}
