import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import '#platform/web/parts/form/styles.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { NeedPicker } from '#practice/knowledge/ui/parts/NeedPicker.tsx'
import { InformalKind } from '#practice/resources/schema/informal.ts'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { sharedHelpers } from '../api.ts'
import type { HelperPage } from '../schema.ts'
import { EditableHelper } from './HelperActs.tsx'
import { HelperForm } from './HelperForm.tsx'
import look from './Helpers.module.css'
import { HelperCard } from './parts/HelperCard.tsx'

const PAUSE_MS = 350
const page = getRouteApi('/helpers')

/** People and groups who agreed that the agency's workers know them and ask them. */
export function SharedHelpersPage() {
  const { t } = useLingui()
  const may = useMay()
  const { need, kind, area } = page.useSearch()
  const [words, setWords] = useState('')
  const [after, setAfter] = useState<string | null>(null)
  // Each question is a reading that the audit keeps: it is asked when the typing pauses.
  const [settled] = useDebouncedValue(words, PAUSE_MS)
  const asked = {
    words: settled,
    need: need ?? null,
    kind: InformalKind.safeParse(kind).data ?? null,
    area: area ?? null,
  }
  const answer = useQuery({ ...asking(sharedHelpers, { ...asked, after }), placeholderData: keepPreviousData })
  return (
    <Page
      title={t`Helpers whom we know`}
      back={{ to: '/directory', label: t`Directory` }}
      width="wide"
      lead={
        <Trans>
          Neighbours, volunteers and groups who agreed that we know them and ask them. Whoever agreed for one family
          alone stands only in the case of that family.
        </Trans>
      }
    >
      <Stack gap="xl">
        <Filters
          words={words}
          onWords={typed => {
            setAfter(null)
            setWords(typed)
          }}
        />
        <Answer of={answer}>{found => <Found found={found} onNext={setAfter} isFirst={after === null} />}</Answer>
        {may('informal.keep') && <Add />}
      </Stack>
    </Page>
  )
}

type Terms = ReturnType<typeof page.useSearch>

/** Change some of what is asked; the rest stays. */
function useNarrow() {
  const go = page.useNavigate()
  return (changed: Partial<Terms>) => {
    void go({ search: before => ({ ...before, ...changed }), resetScroll: false })
  }
}

function Filters({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const { t } = useLingui()
  const { need, area } = page.useSearch()
  const narrow = useNarrow()
  return (
    <search className={look.filters} aria-label={t`Look for a helper`}>
      <TextInput
        id="words"
        type="search"
        label={t`Name, or what they offer`}
        value={words}
        maxLength={100}
        autoComplete="off"
        onChange={event => {
          onWords(event.currentTarget.value)
        }}
      />
      <Kind />
      <NeedPicker
        id="need"
        label={t`Which need`}
        value={need ?? null}
        onChange={chosen => {
          narrow({ need: chosen ?? undefined })
        }}
      />
      <AreaPicker
        id="area"
        label={t`Who live in`}
        value={area ?? null}
        onChange={chosen => {
          narrow({ area: chosen ?? undefined })
        }}
      />
    </search>
  )
}

function Kind() {
  const { t } = useLingui()
  const { kind } = page.useSearch()
  const narrow = useNarrow()
  return (
    <NativeSelect
      id="kind"
      label={t`Who is it`}
      value={kind ?? ''}
      onChange={event => {
        narrow({ kind: event.currentTarget.value || undefined })
      }}
    >
      <option value="">{t`Anyone`}</option>
      {InformalKind.options.map(value => (
        <option key={value} value={value}>
          {t(HELPER_KINDS[value])}
        </option>
      ))}
    </NativeSelect>
  )
}

type FoundProps = { found: HelperPage; isFirst: boolean; onNext: (after: string | null) => void }

function Found({ found: { helpers, next }, isFirst, onNext }: FoundProps) {
  const { t } = useLingui()
  const may = useMay()
  const mayChange = may('informal.keep')
  if (helpers.length === 0) {
    return (
      <EmptyState title={t`No helper fits all of this`}>
        <Trans>
          Try fewer words or a wider area. Whoever offers help to more than one family can be added below, once they
          agree.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <Stack component="section" aria-labelledby="found">
      <VisuallyHidden>
        <h2 id="found">{t`Helpers`}</h2>
      </VisuallyHidden>
      <ul className={`${look.cards} ${look.many}`}>
        {helpers.map(helper => (
          <li key={helper.id}>
            {mayChange ? (
              <EditableHelper helper={helper} caseId={null} isShort />
            ) : (
              <HelperCard helper={helper} isShort />
            )}
          </li>
        ))}
      </ul>
      <Pager next={next} isFirst={isFirst} onNext={onNext} />
    </Stack>
  )
}

type PagerProps = Omit<FoundProps, 'found'> & { next: HelperPage['next'] }

function Pager({ next, isFirst, onNext }: PagerProps) {
  return (
    <Group>
      {!isFirst && (
        <Button
          variant="default"
          onClick={() => {
            onNext(null)
          }}
        >
          <Trans>Back to the first</Trans>
        </Button>
      )}
      {next !== null && (
        <Button
          variant="default"
          onClick={() => {
            onNext(next)
          }}
        >
          <Trans>Further</Trans>
        </Button>
      )}
    </Group>
  )
}

function Add() {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => {
            setOpen(true)
          }}
        >
          <Trans>Add a helper whom we may know</Trans>
        </Button>
      </div>
    )
  }
  return (
    <section aria-labelledby="add" className={look.add}>
      <h2 id="add">
        <Trans>Add a helper whom we may know</Trans>
      </h2>
      <HelperForm
        caseId={null}
        label={t`Keep this helper`}
        onDone={() => {
          notify({ message: t`This helper is kept.` })
          setOpen(false)
        }}
      />
    </section>
  )
}
