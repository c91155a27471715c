import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { draftItemsOf, newItem } from '../../rules/form-draft.ts'
import type { DraftItem } from '../../schema/draft.ts'
import look from './Build.module.css'
import { GROUPS, KINDS } from './kinds.ts'
import { moved, without, type Making } from './making.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { Spot } from './Spot.tsx'

type Props = { making: Making; items: readonly DraftItem[]; at: string; isInside: boolean }

/** The questions of a form, or of a group in it: each can be opened, moved and taken out; new ones join at the end. */
export function QuestionList({ making, items, at, isInside }: Props) {
  const { t } = useLingui()
  const [said, say] = useState('')
  const takeOut = (place: number) => {
    making.set(at, without(items, place))
    notify({
      message: t`The question was taken out.`,
      undo: {
        label: t`Bring it back`,
        run: () => {
          making.set(at, items)
        },
      },
    })
  }
  const move = (index: number, by: -1 | 1) => {
    making.set(at, moved(items, index, by))
    const place = index + 1 + by
    say(t`Moved to place ${place}.`)
  }
  return (
    <Spot form={making.form} name={at} expected={isInside ? t`Add a question to this group.` : t`Add a question.`}>
      <ol className={look.list}>
        {items.map((item, index) => (
          <li key={item.linkId}>
            <QuestionCard
              making={making}
              item={item}
              at={`${at}.${index}`}
              place={{ index, last: items.length - 1 }}
              onMove={by => {
                move(index, by)
              }}
              onTakeOut={() => {
                takeOut(index)
              }}
              inside={
                item.type === 'group' && (
                  <QuestionList making={making} items={item.items} at={`${at}.${index}.items`} isInside />
                )
              }
            />
          </li>
        ))}
      </ol>
      <p role="status">{said}</p>
      <Add making={making} items={items} at={at} isInside={isInside} />
    </Spot>
  )
}

/** The kind of the next question, then the question; groups stand beside each other, never in one another. */
function Add({ making, items, at, isInside }: Props) {
  const { t } = useLingui()
  const [chosen, choose] = useState('choice')
  const kinds = isInside ? KINDS : [...KINDS, ...GROUPS]
  const add = () => {
    const kind = kinds.find(({ id }) => id === chosen)
    if (!kind) return
    const taken = draftItemsOf(making.draft.items).map(({ linkId }) => linkId)
    const item = newItem(taken, kind.type, kind.repeats)
    making.set(at, [...items, item])
    making.onOpen(item.linkId)
  }
  return (
    <div className={look.next}>
      <NativeSelect
        id={`${at}-kind`}
        label={isInside ? t`Kind of the next question in this group` : t`Kind of the next question`}
        value={chosen}
        onChange={event => {
          choose(event.currentTarget.value)
        }}
        data={kinds.map(({ id, words }) => ({ value: id, label: t(words) }))}
      />
      <div>
        <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add}>
          {isInside ? <Trans>Add to this group</Trans> : <Trans>Add a question</Trans>}
        </Button>
      </div>
    </div>
  )
}
