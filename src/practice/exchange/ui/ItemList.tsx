import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { countWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { importItems } from '../api.ts'
import { changedWords } from '../rules/changed-words.ts'
import type { Alike, FieldChange, ImportItem, Part } from '../schema/run.ts'
import { toggled, type Choice } from './choice.ts'
import { fieldWords, KIND_WORDS } from './field-words.ts'
import look from './Imports.module.css'

type Props = { runId: string; part: Part; choice: Choice; onChoose: (choice: Choice) => void }

/** Organisations and services of one part, under the organisation that they belong to; fifty, and then more if asked. */
export function ItemList({ from = 0, ...props }: Props & { from?: number }) {
  const { runId, part } = props
  const answer = useQuery(asking(importItems, { id: runId, part, from }))
  const [isMore, setMore] = useState(false)
  return (
    <Answer of={answer}>
      {({ items, next }) => (
        <>
          <ul className={look.items}>
            {[...Map.groupBy(items, houseOf)].map(([house, own]) => (
              <House key={house} house={house} items={own} {...props} />
            ))}
          </ul>
          {next !== null && isMore && <ItemList {...props} from={next} />}
          {next !== null && !isMore && (
            <Group pb="sm">
              <Button
                variant="default"
                onClick={() => {
                  setMore(true)
                }}
              >
                <Trans>Show more</Trans>
              </Button>
            </Group>
          )}
        </>
      )}
    </Answer>
  )
}

/** An organisation itself stands with its services. */
const houseOf = ({ kind, name, organizationName }: ImportItem) =>
  kind === 'organization' ? name : (organizationName ?? '')

type HouseProps = Omit<Props, 'runId'> & { house: string; items: readonly ImportItem[] }

function House({ house, items, part, choice, onChoose }: HouseProps) {
  const { t } = useLingui()
  const isOut = choice.houses.has(house)
  return (
    <>
      {house !== '' && items.length > 1 && choice.parts.has(part) && (
        <li className={look.house}>
          <label className={look.tick}>
            <input
              type="checkbox"
              checked={!isOut}
              aria-label={t`All of ${house}`}
              onChange={event => {
                onChoose({ ...choice, houses: toggled(choice.houses, house, !event.currentTarget.checked) })
              }}
            />
            <span>{house}</span>
          </label>
        </li>
      )}
      {items.map(item => (
        <Item
          key={item.place}
          item={item}
          isIn={choice.parts.has(part) && !isOut}
          choice={choice}
          onChoose={onChoose}
        />
      ))}
    </>
  )
}

type ItemProps = { item: ImportItem; isIn: boolean; choice: Choice; onChoose: (choice: Choice) => void }

function Item({ item, isIn, choice, onChoose }: ItemProps) {
  const { t } = useLingui()
  const isChosen = isIn !== choice.except.has(item.place)
  return (
    <li>
      <label className={look.tick}>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={event => {
            onChoose({ ...choice, except: toggled(choice.except, item.place, event.currentTarget.checked !== isIn) })
          }}
        />
        <span>
          {item.name} <span className={look.quiet}>{t(KIND_WORDS[item.kind])}</span>
        </span>
      </label>
      {item.alike.map(alike => (
        <Like key={alike.id} alike={alike} />
      ))}
      {item.changes.length > 0 && <Changes item={item} />}
    </li>
  )
}

function Like({ alike: { kind, id, name, by } }: { alike: Alike }) {
  const { t } = useLingui()
  const words = { name: t`name`, phone: t`phone`, link: t`link`, place: t`place` }
  return (
    <p className={look.changes}>
      <Trans>In the directory there is</Trans>{' '}
      {kind === 'service' ? <PlaceLink to={`/directory/services/${id}`}>{name}</PlaceLink> : name}, {t`the same by`}{' '}
      {by.map(one => words[one]).join(', ')}.
    </p>
  )
}

function Changes({ item }: { item: ImportItem }) {
  const { t } = useLingui()
  return (
    <ul className={look.changes}>
      {item.changes.map((change, place) => (
        <li key={place}>
          <Change change={change} isOwn={change.kind === item.kind && change.name === item.name} />
        </li>
      ))}
      {item.moreChanges > 0 && <li>{t`and ${countWords(item.moreChanges)} more`}</li>}
    </ul>
  )
}

/** @param isOwn - it is of what the row is about, which need not be named again */
function Change({ change: { kind, name, field, old, new: now }, isOwn }: { change: FieldChange; isOwn: boolean }) {
  const { t } = useLingui()
  const about = [t(KIND_WORDS[kind]), name].filter(word => word !== '').join(' ')
  if (field === '' && old === null)
    return (
      <>
        {t`New: ${about}`} {now !== null && <ins>{now}</ins>}
      </>
    )
  if (field === '')
    return (
      <>
        {t`No longer there: ${about}`} <del>{old}</del>
      </>
    )
  const words = t(fieldWords(field))
  return (
    <>
      <span className={look.field}>{isOwn ? words : `${about} · ${words}`}</span>
      <Values old={old} now={now} />
    </>
  )
}

/** Of a long text only what differs, with the words around it. */
function Values({ old, now }: { old: string | null; now: string | null }) {
  const { t } = useLingui()
  if (old === null || now === null) {
    return (
      <>
        {old === null ? t`nothing` : <del>{old}</del>} → {now === null ? t`nothing` : <ins>{now}</ins>}
      </>
    )
  }
  const told = changedWords(old, now)
  const isWhole = told.begin === '' && told.end === ''
  return (
    <>
      {told.begin} {told.old !== '' && <del>{told.old}</del>} {isWhole && '→'}{' '}
      {told.now !== '' && <ins>{told.now}</ins>} {told.end}
    </>
  )
}
