import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { NeutralCategory } from '#practice/knowledge/schema/categories.ts'
import { useCategories } from '#practice/knowledge/ui/parts/useCategories.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import look from '../../../ui/Case.module.css'
import { categoriesOfCase } from '../../api/categories.ts'
import type { CaseCategory } from '../../schema/categories.ts'
import { CategoryDialog } from '../CategoryDialog.tsx'
import { EndCategoryDialog } from '../EndCategoryDialog.tsx'

type Props = { caseId: string; isOpen: boolean; age: number | null; namedNeeds: readonly string[] }

/** Categories of the official list in neutral words, for the reports that ask for them; and what to ask about. */
export function CategoriesSection({ caseId, isOpen, age, namedNeeds }: Props) {
  const { t } = useLingui()
  const may = useMay()
  const [isChoosing, setChoosing] = useState(false)
  const query = useQuery(asking(categoriesOfCase, { caseId }))
  const isWriting = isOpen && may('category.record')
  const close = () => {
    setChoosing(false)
  }
  return (
    <section className={look.section} aria-labelledby="categories">
      <h2 id="categories">
        <Trans>Situation, as reports ask for it</Trans>
      </h2>
      <Answer of={query}>
        {all => (
          <>
            {all.length === 0 && (
              <p className={look.hint}>
                {t`Nothing is chosen, and help does not depend on it. Choose one only where a report or a programme asks for it.`}
              </p>
            )}
            {all.length > 0 && <Chosen all={all} isWriting={isWriting} namedNeeds={namedNeeds} />}
            {isChoosing && <CategoryDialog caseId={caseId} age={age} held={heldOf(all)} onClose={close} />}
          </>
        )}
      </Answer>
      {isWriting && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setChoosing(true)
            }}
          >
            <Trans>Choose a situation</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

const heldOf = (all: readonly CaseCategory[]) => all.filter(({ endedOn }) => endedOn === null).map(({ code }) => code)

type ChosenProps = { all: readonly CaseCategory[]; isWriting: boolean; namedNeeds: readonly string[] }

function Chosen({ all, isWriting, namedNeeds }: ChosenProps) {
  const { t } = useLingui()
  const categories = useCategories()
  const [ending, setEnding] = useState<CaseCategory | null>(null)
  return (
    <>
      <List label={t`Situation, as reports ask for it`}>
        {all.map(one => (
          <Row
            key={one.id}
            of={one}
            category={categories.find(({ code }) => code === one.code)}
            namedNeeds={namedNeeds}
            {...(isWriting && one.endedOn === null && { onEnd: setEnding })}
          />
        ))}
      </List>
      {ending && (
        <EndCategoryDialog
          key={ending.id}
          category={ending}
          onClose={() => {
            setEnding(null)
          }}
        />
      )}
    </>
  )
}

type RowProps = {
  of: CaseCategory
  category: NeutralCategory | undefined
  namedNeeds: readonly string[]
  onEnd?: (category: CaseCategory) => void
}

function Row({ of, category, namedNeeds, onEnd }: RowProps) {
  const { t } = useLingui()
  const say = useSay()
  const wordsOf = useNeedWords()
  const { reason, byName, chosenOn, endedOn, endWords } = of
  const toAsk = endedOn === null ? (category?.suggestsNeeds.filter(need => !namedNeeds.includes(need)) ?? []) : []
  const asks = toAsk.map(need => wordsOf(need).plain).join(', ')
  return (
    <ListRow
      title={category ? say(category.neutral) : ''}
      subtitle={
        <>
          {reason !== null && <div>“{reason}”</div>}
          {byName !== null && <div>{byName}</div>}
          {asks !== '' && <div>{t`Ask about: ${asks}. None of it is taken for granted.`}</div>}
          {endWords !== null && <div>“{endWords}”</div>}
        </>
      }
      marks={
        <>
          {category?.restricted && <StatusMark tone="calm" icon="lock" label={t`handle with care`} />}
          {endedOn !== null && <StatusMark tone="done" label={t`no longer holds`} />}
        </>
      }
      meta={dayWords(endedOn ?? chosenOn, 'short')}
      action={
        onEnd && (
          <Button
            variant="default"
            onClick={() => {
              onEnd(of)
            }}
          >
            <Trans>No longer holds</Trans>
          </Button>
        )
      }
    />
  )
}
