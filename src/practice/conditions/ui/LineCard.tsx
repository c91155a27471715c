import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useField } from '#platform/web/parts/form/useField.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import type { WrittenLine } from '../rules/editing.ts'
import type { Finding } from '../schema.ts'
import look from './Conditions.module.css'
import { LineEditor, type Naming } from './LineEditor.tsx'
import { FindingLine, LineDetails } from './LineList.tsx'

export type CardProps = {
  form: FieldForm
  /** The path of the line in the draft. */
  name: string
  line: WrittenLine
  naming: Naming
  /** What it stands in place of; null for a line of its own. */
  inPlaceOf: Bilingual | null
  findings: readonly Finding[]
  textOf: (id: string) => Bilingual | null
  isOpened: boolean
  onOpen: (isOpened: boolean) => void
  onChange: (line: WrittenLine) => void
  onRemove: () => void
  /** Null where it cannot move further. */
  onUp: (() => void) | null
  onDown: (() => void) | null
}

/** One condition as a sentence; opened, its parts can be changed. */
export function LineCard(props: CardProps) {
  const { t } = useLingui()
  const say = useSay()
  const { form, name, line, naming, inPlaceOf, findings, textOf, isOpened, onOpen, onChange } = props
  const words = say(line.text) || t`A new condition`
  const { isWrong } = useField({ form, name, expected: t`Something is still open in the condition “${words}”.` })
  const isShown = isOpened || isWrong
  const checkedOn = line.checkedOn?.precision === 'day' ? line.checkedOn.on : null
  return (
    <li className={look.line} id={name}>
      <div className={look.sentence}>{words}</div>
      <div className={look.marks}>
        <StatusMark
          tone="calm"
          icon={line.isHard ? 'lock' : 'info'}
          label={line.isHard ? t`must hold` : t`only guides`}
        />
        {inPlaceOf && <span className={look.detail}>{t`In place of: ${say(inPlaceOf)}`}</span>}
      </div>
      {!isShown && <LineDetails line={{ provedBy: line.provedBy, source: line.source || null, checkedOn }} />}
      {findings.map((finding, index) => (
        <FindingLine key={index} finding={finding} textOf={textOf} />
      ))}
      <Buttons
        {...props}
        words={words}
        isShown={isShown}
        onToggle={() => {
          onOpen(!isShown)
        }}
      />
      {isShown && <LineEditor {...{ form, name, line, naming, isWrong, onChange }} />}
    </li>
  )
}

type ButtonsProps = CardProps & { words: string; isShown: boolean; onToggle: () => void }

function Buttons({ words, isShown, onToggle, onUp, onDown, onRemove }: ButtonsProps) {
  const { t } = useLingui()
  return (
    <div className={look.buttons}>
      <Button
        variant="default"
        aria-expanded={isShown}
        aria-label={isShown ? t`Done: ${words}` : t`Change: ${words}`}
        leftSection={<Icon name={isShown ? 'check' : 'edit'} size={16} />}
        onClick={onToggle}
      >
        {isShown ? <Trans>Done</Trans> : <Trans>Change</Trans>}
      </Button>
      <Button variant="default" disabled={onUp === null} aria-label={t`Move up: ${words}`} onClick={onUp ?? undefined}>
        ↑
      </Button>
      <Button
        variant="default"
        disabled={onDown === null}
        aria-label={t`Move down: ${words}`}
        onClick={onDown ?? undefined}
      >
        ↓
      </Button>
      <Button variant="default" aria-label={t`Take out: ${words}`} onClick={onRemove}>
        <Trans>Take out</Trans>
      </Button>
    </div>
  )
}
