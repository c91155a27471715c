import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import type { Bilingual } from '#platform/web/say.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { moved, withTree, type Beginning, type DraftLine, type WrittenLine } from '../rules/editing.ts'
import type { Criteria, Finding } from '../schema.ts'
import { BeginningAdder } from './BeginningPicker.tsx'
import look from './Conditions.module.css'
import { freshPart } from './editing.ts'
import { LineCard } from './LineCard.tsx'
import type { Naming } from './LineEditor.tsx'
import { FindingLine } from './LineList.tsx'

type Props = {
  form: FieldForm
  lines: DraftLine[]
  onLines: (lines: DraftLine[]) => void
  criteria: Criteria
  findings: readonly Finding[]
  naming: Naming
  /** Some condition is not whole yet, so the preview waits. */
  isWaiting: boolean
  /** The one line that is opened to be changed. */
  opened: string | null
  onOpen: (id: string | null) => void
}

/** The conditions that are written here, in their order, and how to add one. */
export function OwnLines(props: Props) {
  const { t } = useLingui()
  const { lines, onLines, criteria, findings, naming, isWaiting, onOpen } = props
  const [news, setNews] = useState('')
  const textOf = (id: string) => textHere(lines, id) ?? textAbove(criteria, id)
  const add = (beginning: Beginning) => {
    const line = withTree(freshLine(), freshPart(beginning), { areaName: naming.nameOf })
    onOpen(line.id)
    onLines([...lines, line])
  }
  return (
    <section aria-labelledby="own" id="lines" className={look.block}>
      <h2 id="own">
        {criteria.inherited.length > 0 ? <Trans>What is written here</Trans> : <Trans>Conditions</Trans>}
      </h2>
      <p role="status" className={look.detail}>
        {news || (isWaiting ? t`Who would fit is told again once every condition is whole.` : '')}
      </p>
      {findings.flatMap((finding, index) =>
        finding.line === null ? [<FindingLine key={index} finding={finding} textOf={textOf} />] : [],
      )}
      <Cards {...props} textOf={textOf} onNews={setNews} />
      <BeginningAdder
        id="add"
        label={t`Add a condition`}
        hint={t`Choose what it is about; you say next what it must be.`}
        onAdd={add}
      />
    </section>
  )
}

function textHere(lines: readonly DraftLine[], id: string): Bilingual | null {
  return lines.flatMap(line => ('isOff' in line || line.id !== id ? [] : [line.text]))[0] ?? null
}

function textAbove({ inherited }: Criteria, id: string): Bilingual | null {
  return inherited.find(({ line }) => line.id === id)?.line.text ?? null
}

type CardsProps = Props & {
  textOf: (id: string) => Bilingual | null
  /** Says what a press did, for those who do not see it. */
  onNews: (news: string) => void
}

function Cards(props: CardsProps) {
  const { t } = useLingui()
  const { form, lines, onLines, criteria, findings, naming, opened, onOpen, textOf, onNews } = props
  const written = lines.flatMap((line, index) => ('isOff' in line ? [] : [{ line, index }]))
  const move = (place: number, by: -1 | 1) => {
    const inOrder = written.map(({ line }) => line)
    onNews(by < 0 ? t`Moved up.` : t`Moved down.`)
    onLines([...moved(inOrder, place, by), ...lines.filter(line => 'isOff' in line)])
  }
  if (written.length === 0) return <Nothing isBelow={criteria.inherited.length > 0} />
  return (
    <ul className={look.lines}>
      {written.map(({ line, index }, place) => (
        <LineCard
          key={line.id}
          {...{ form, line, naming, textOf }}
          name={`lines.${index}`}
          inPlaceOf={textAbove(criteria, line.id)}
          findings={findings.filter(finding => finding.line === line.id)}
          isOpened={opened === line.id}
          onOpen={isOpened => {
            onOpen(isOpened ? line.id : null)
          }}
          onChange={changed => {
            onLines(lines.map((one, at) => (at === index ? changed : one)))
          }}
          onRemove={() => {
            onNews(t`Taken out. It stays in the published version until you publish.`)
            onLines(lines.filter((_, at) => at !== index))
          }}
          onUp={
            place === 0
              ? null
              : () => {
                  move(place, -1)
                }
          }
          onDown={
            place === written.length - 1
              ? null
              : () => {
                  move(place, 1)
                }
          }
        />
      ))}
    </ul>
  )
}

function Nothing({ isBelow }: { isBelow: boolean }) {
  const { t } = useLingui()
  return (
    <p>
      {isBelow
        ? t`No condition is written here. Whoever meets what stands above may come.`
        : t`No condition is written here yet. Without one, nobody is refused.`}
    </p>
  )
}

function freshLine(): WrittenLine {
  return {
    id: newId(),
    text: { id: '', en: '' },
    tree: { all: [] },
    isHard: true,
    provedBy: [],
    source: '',
    checkedOn: { precision: 'day', on: todayHere() },
    asks: {},
  }
}
