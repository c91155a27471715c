import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { dayWords, moneyWords } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import type { CostOption } from '../../schema/access.ts'

/** `linesOf(options, today)`: each price as a sentence, with the days on which it holds; those that have ended are left out. */
export function useCostLines(): (options: readonly CostOption[], today: string) => string[] {
  const { t } = useLingui()
  const say = useSay()
  return (options, today) =>
    options.filter(({ validTo }) => validTo === null || validTo >= today).map(option => lineOf(option, today))

  function lineOf({ option, amountMinor, currency, words, validFrom, validTo }: CostOption, today: string): string {
    const what = [option && say(option), words && say(words)].filter(text => text).join(', ')
    const money = amountMinor === null ? null : amountMinor === 0 ? t`free` : moneyWords(amountMinor, currency ?? 'IDR')
    const price = [money, what].filter(text => text).join(': ')
    return [price, daysOf(validFrom, validTo, today)].filter(text => text).join(' ')
  }
  function daysOf(validFrom: string | null, validTo: string | null, today: string): string | null {
    const from = validFrom !== null && validFrom > today ? dayWords(validFrom, 'short') : null
    const to = validTo === null ? null : dayWords(validTo, 'short')
    if (from !== null) return to === null ? t`(from ${from})` : t`(from ${from} to ${to})`
    return to === null ? null : t`(until ${to})`
  }
}
