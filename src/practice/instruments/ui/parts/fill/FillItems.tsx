import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { countWords, todayHere } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { initialAnswers, inside, isShown, type withinOf } from '../../../rules/answers.ts'
import type { FormItem } from '../../../schema/form.ts'
import { useTexts } from '../useTexts.tsx'
import look from './Fill.module.css'
import { FillField } from './FillField.tsx'
import { setsOf, type Filling } from './filling.ts'

type Props = { items: readonly FormItem[]; filling: Filling; within: ReturnType<typeof withinOf> }

/** The questions of a form that are asked with these answers, in order. */
export function FillItems({ items, filling, within }: Props) {
  const { show } = useTexts()
  return items
    .filter(item => isShown(item, within))
    .map(item => {
      if (item.type === 'display') {
        return (
          <p key={item.linkId} className={look.stem}>
            {show(item.text)}
          </p>
        )
      }
      if (item.type !== 'group') return <FillField key={item.linkId} item={item} filling={filling} within={within} />
      if (item.repeats) return <Repeated key={item.linkId} item={item} filling={filling} within={within} />
      return (
        <section key={item.linkId}>
          <Stack gap="md">
            <h3>{show(item.text)}</h3>
            <FillItems items={item.items} filling={filling} within={within} />
          </Stack>
        </section>
      )
    })
}

/** A group that is filled in as often as it happens. */
function Repeated({ item, filling, within }: { item: FormItem; filling: Filling; within: Props['within'] }) {
  const { t } = useLingui()
  const { text } = useTexts()
  const sets = setsOf(filling.answers, item)
  const change = (next: typeof sets) => {
    filling.change({ ...filling.answers, [item.linkId]: next })
  }
  const title = text(item.text)
  return (
    <section id={`${filling.prefix}${item.linkId}`}>
      <Stack gap="md">
        <h3>{title}</h3>
        {sets.map((set, index) => (
          <One
            key={index}
            title={`${title} ${countWords(index + 1)}`}
            onTakeOut={() => {
              change(sets.filter((_, place) => place !== index))
            }}
          >
            <FillItems
              items={item.items}
              within={inside(within, set)}
              filling={{
                ...filling,
                answers: set,
                prefix: `${filling.prefix}${item.linkId}[${index}]/`,
                change: next => {
                  change(sets.map((one, place) => (place === index ? next : one)))
                },
              }}
            />
          </One>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={18} />}
            onClick={() => {
              change([...sets, initialAnswers(item.items, todayHere())])
            }}
          >
            {sets.length === 0 ? t`Add: ${title}` : t`Add another: ${title}`}
          </Button>
        </div>
      </Stack>
    </section>
  )
}

/** One turn of a group that repeats. */
function One({ title, onTakeOut, children }: { title: string; onTakeOut: () => void; children: ReactNode }) {
  return (
    <section className={look.set} aria-label={title}>
      <Stack gap="md">
        <Group justify="space-between">
          <h4>{title}</h4>
          <Button variant="default" onClick={onTakeOut}>
            <Trans>Take this one out</Trans>
          </Button>
        </Group>
        {children}
      </Stack>
    </section>
  )
}
