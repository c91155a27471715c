import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { isWrong, useField } from '#platform/web/parts/form/useField.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import type { DraftItem } from '../../schema/draft.ts'
import look from './Build.module.css'
import { kindOf } from './kinds.ts'
import { holds, type Making } from './making.ts'
import { MoveButton } from './MoveButton.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { useTitle } from './useTitle.ts'

type Props = {
  making: Making
  item: DraftItem
  at: string
  place: { index: number; last: number }
  onMove: (by: -1 | 1) => void
  onTakeOut: () => void
  /** The questions of a group; null for any other. */
  inside: ReactNode
}

/** One question in the list: what it says, and, once it is opened, all of it. A question with a problem stands open. */
export function QuestionCard({ making, item, at, place, onMove, onTakeOut, inside }: Props) {
  const { t } = useLingui()
  const said = useTitle()(item)
  const kind = kindOf(item)
  const number = place.index + 1
  // A closed card stands for all its fields in the list of what is still needed.
  useField({ form: making.form, name: at, expected: t`Question ${number}: something is missing or does not fit.` })
  const isOpen = holds(item, making.open) || isWrong(making.form, at)
  return (
    <div id={at} className={look.card} tabIndex={-1}>
      <div className={look.head}>
        <h3 className={look.name}>
          {number}. {said}
          {kind && <span className={look.kind}>{t(kind.words)}</span>}
        </h3>
        <div className={look.acts}>
          <MoveButton by={-1} label={t`Move up: ${said}`} isOff={place.index === 0} onMove={onMove} />
          <MoveButton by={1} label={t`Move down: ${said}`} isOff={place.index === place.last} onMove={onMove} />
          <ActionIcon variant="default" size={44} aria-label={t`Take out: ${said}`} onClick={onTakeOut}>
            <Icon name="cross" />
          </ActionIcon>
          <Button
            variant="default"
            aria-expanded={isOpen}
            onClick={() => {
              making.onOpen(isOpen ? null : item.linkId)
            }}
          >
            {isOpen ? <Trans>Done</Trans> : <Trans>Change</Trans>}
          </Button>
        </div>
      </div>
      {isOpen && <QuestionFields making={making} item={item} at={at} inside={inside} />}
    </div>
  )
}
