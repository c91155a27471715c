import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords, moneyWords } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Money, Range, ScreenedAmount } from '../../../schema/screening.ts'
import look from './Result.module.css'

/** What it could bring, never more than "up to" and "if". */
export function MoneyLine({ money }: { money: Money }) {
  const { t } = useLingui()
  const say = useSay()
  const { yearMinor, onceMinor, note, leftOutFor } = money
  const isOld = money.amounts.some(amount => amount.isOld && amount.isCounted)
  const inYear = upTo(yearMinor)
  const once = upTo(onceMinor)
  const others = leftOutFor.map(say).join(', ')
  return (
    <div className={look.money}>
      {inYear && (
        <p>
          <strong>
            <Trans>Up to {inYear.sum} a year, if the programme agrees</Trans>
          </strong>
          {inYear.more !== null && (
            <>
              {' '}
              <Trans>(up to {inYear.more} if all that is still open fits)</Trans>
            </>
          )}
        </p>
      )}
      {once && (
        <p>
          <strong>
            <Trans>Up to {once.sum} once, if the programme agrees</Trans>
          </strong>
        </p>
      )}
      {isOld && <StatusMark tone="attention" label={t`Amounts more than a year old: ask first`} />}
      {others !== '' && (
        <p className={look.small}>
          <Trans>Not added up with: {others}</Trans>
        </p>
      )}
      {note && <p className={look.small}>{say(note)}</p>}
    </div>
  )
}

/** `more`: what it could be if all that is open fitted; null where that is the same or nothing is known yet. */
function upTo({ known, most }: Range): { sum: string; more: string | null } | null {
  if (most === 0) return null
  if (known === 0 || known === most) return { sum: moneyWords(most), more: null }
  return { sum: moneyWords(known), more: moneyWords(most) }
}

/** Every amount that a source names, with its day. */
export function Amounts({ money, nameOf }: { money: Money; nameOf: (id: PersonId) => string }) {
  return (
    <div>
      <h4>
        <Trans>Amounts, as sources name them</Trans>
      </h4>
      <ul>
        {money.amounts.map(amount => (
          <li key={`${amount.for.id} ${amount.amountMinor}`}>
            <One amount={amount} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function One({ amount, nameOf }: { amount: ScreenedAmount; nameOf: (id: PersonId) => string }) {
  const { t } = useLingui()
  const say = useSay()
  const { per, asOf, source, holdsFor, isOld } = amount
  const sum = moneyWords(amount.amountMinor, amount.currency)
  const rate = { once: t`${sum} once`, month: t`${sum} a month`, year: t`${sum} a year` }[per]
  const day = asOf === null ? null : dayWords(asOf, 'short')
  const names = holdsFor.map(nameOf).join(', ')
  return (
    <>
      {say(amount.for)}: {rate}
      {names !== '' && ` (${names})`}
      {day !== null && (
        <span className={look.small}>
          {' '}
          {source === null ? day : <a href={source} target="_blank" rel="noreferrer">{t`source of ${day}`}</a>}
          {isOld && `, ${t`old: ask first`}`}
        </span>
      )}
    </>
  )
}
