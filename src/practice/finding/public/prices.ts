import { html, type Html } from '#platform/server/html.ts'
import type { CostOption } from '#practice/resources/schema/access.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import { WORDS as COMMON, type Language, type Say } from './words.ts'

type On = { language: Language; today: string }

/** What it costs: the prices that hold today, one by one, or what is known in words. */
export function costList(say: Say, { cost, costOptions = [] }: Service, { language, today }: On): Html | string {
  const now = costOptions.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= today && (validTo === null || today <= validTo),
  )
  if (now.length > 0)
    return html`<ul>
      ${now.map(option => html`<li>${priceWords(say, language, option)}</li>`)}
    </ul>`
  if (cost.text) return say(cost.text)
  if (cost.isFree === null) return say(COMMON.costUnknown)
  return say(cost.isFree ? COMMON.isFree : COMMON.isPaid)
}

function priceWords(say: Say, language: Language, { option, amountMinor, currency, words }: CostOption): string {
  const price =
    amountMinor === null
      ? null
      : amountMinor === 0
        ? say(COMMON.isFree)
        : money(language, amountMinor, currency ?? 'IDR')
  return [option && say(option), price, words && say(words)].filter(part => part !== null && part !== '').join(': ')
}

/** What it gives in money. */
export function amountList(say: Say, { amounts = [] }: Service, language: Language): Html | null {
  if (amounts.length === 0) return null
  return html`<ul>
    ${amounts.map(({ for: whom, amountMinor, currency, per }) => html`<li>${money(language, amountMinor, currency)} ${say(WORDS[per])}: ${say(whom)}</li>`)}
  </ul>`
}

function money(language: Language, minor: number, currency: string): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', options).format(minor / 100)
}
