import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import type { EarlierRefusal } from '../../../schema/alternative.ts'
import look from './Alternative.module.css'

/** What happened before with this alternative for this need: told calmly, and without counting against anyone. */
export function EarlierNotes({ earlier }: { earlier: readonly EarlierRefusal[] }) {
  if (earlier.length === 0) return null
  return (
    <ul className={look.earlier}>
      {earlier.map((one, index) => (
        <EarlierNote key={index} {...one} />
      ))}
    </ul>
  )
}

function EarlierNote({ by, reason, words, on }: EarlierRefusal) {
  useLingui()
  const reasonWords = useReasonWords(by === 'client' ? 'client-decline' : 'provider-decline')
  const day = dayWords(on, 'short')
  const { label } = reasonWords(reason)
  const why = label === '' ? '…' : label
  return (
    <li>
      <Icon name="info" size={18} />
      <span>
        {by === 'client' ? (
          <Trans>
            On {day} the client did not want this: {why}.
          </Trans>
        ) : (
          <Trans>
            On {day} they could not take the client: {why}.
          </Trans>
        )}{' '}
        {words !== null && <q>{words}</q>} <Trans>It may be offered again.</Trans>
      </span>
    </li>
  )
}
