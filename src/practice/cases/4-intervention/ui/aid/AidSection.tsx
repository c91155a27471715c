import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { countWords, dayWords, moneyWords } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import page from '../../../ui/Case.module.css'
import type { AidView } from '../../schema/aid.ts'
import { SOURCE_WORDS } from '../parts/words.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import look from '../Work.module.css'

const SEN = 100
type Props = { aid: readonly AidView[]; totalRupiah: number; mayWrite: boolean }

/** What was given, the latest first, and what the money comes to. */
export function AidSection({ aid, totalRupiah, mayWrite }: Props) {
  const { t } = useLingui()
  if (aid.length === 0) return null
  const total = moneyWords(totalRupiah * SEN)
  return (
    <section className={page.section} aria-labelledby="aid">
      <h2 id="aid">
        <Trans>Aid that was given</Trans>
      </h2>
      {totalRupiah > 0 && <p className={look.total}>{t`Money in all: ${total}`}</p>}
      <ul className={look.cards}>
        {aid.map(one => (
          <Given key={one.id} aid={one} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  )
}

function Given({ aid, mayWrite }: { aid: AidView; mayWrite: boolean }) {
  const { t } = useLingui()
  const { what, amountRupiah, quantity, unit, source, sourceName, receivedBy, givenOn, hasReceipt, words } = aid
  const [isAsked, setAsked] = useState(false)
  const amount =
    amountRupiah === null ? `${countWords(quantity ?? 0)} ${unit ?? ''}`.trim() : moneyWords(amountRupiah * SEN)
  const day = dayWords(givenOn, 'short')
  const from = sourceName ?? t(SOURCE_WORDS[source])
  return (
    <li className={look.card}>
      <div className={look.head}>
        <h3>
          {what} · {amount}
        </h3>
        <Mark aid={aid} hasReceipt={hasReceipt} />
      </div>
      <p className={look.line}>{t`${day} · from: ${from} · taken by: ${receivedBy}`}</p>
      {words !== null && <p className={look.quiet}>{words}</p>}
      {aid.takenBackFor === null && mayWrite && (
        <div>
          <Button
            variant="subtle"
            className={look.template ?? ''}
            onClick={() => {
              setAsked(true)
            }}
          >
            <Trans>This is wrong</Trans>
          </Button>
        </div>
      )}
      {isAsked && (
        <TakeBackDialog
          {...{ caseId: aid.caseId, of: 'aid', id: aid.id }}
          onClose={() => {
            setAsked(false)
          }}
        />
      )}
    </li>
  )
}

function Mark({ aid: { takenBackFor }, hasReceipt }: { aid: AidView; hasReceipt: boolean | null }) {
  const { t } = useLingui()
  if (takenBackFor !== null) return <StatusMark tone="attention" label={t`taken back: ${takenBackFor}`} />
  if (hasReceipt === null) return <StatusMark tone="wait" icon="question" label={t`receipt not known yet`} />
  return hasReceipt ? (
    <StatusMark tone="good" label={t`with receipt`} />
  ) : (
    <StatusMark tone="calm" label={t`without receipt`} />
  )
}
