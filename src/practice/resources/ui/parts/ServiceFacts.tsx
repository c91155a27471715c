import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { dayWords, moneyWords, todayHere } from '#platform/web/dates.ts'
import { FactList, type Fact } from '#platform/web/parts/facts/FactList.tsx'
import { useSay } from '#platform/web/say.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { telOf } from '../../rules/telephone.ts'
import { unitWords } from '../../rules/units.ts'
import type { AreaNames } from '../../schema/directory.ts'
import type { Service } from '../../schema/resource.ts'
import { PER_WORDS, SYSTEM_WORDS } from '../words.ts'
import { ActorLine } from './ActorLine.tsx'
import { Membership } from './Membership.tsx'
import { useCostLines } from './useCostLines.ts'
import { useLanguageName } from './useLanguageName.ts'
import { Conditions } from './Conditions.tsx'
import { Places } from './Places.tsx'

type Props = { service: Service; areaNames: AreaNames }

/** What a service is, for whom, what to bring, how to get it, when and where: what is not known is said to be so. */
export function ServiceFacts({ service, areaNames }: Props) {
  const { t } = useLingui()
  return (
    <Stack gap="xl">
      <Section id="for-whom" title={t`For whom`}>
        <Conditions service={service} areaNames={areaNames} />
      </Section>
      {(service.resourceSystem === 'formal' || service.organization.membership) && (
        <Section id="members" title={t`For members`}>
          <Membership membership={service.organization.membership} />
        </Section>
      )}
      <Section id="how" title={t`How to get it`}>
        <FactList facts={useAccess(service)} />
      </Section>
      <Section id="where" title={t`When and where`}>
        <Places service={service} areaNames={areaNames} />
      </Section>
      <Section id="source" title={t`Where this comes from`}>
        <FactList facts={useSource(service)} />
        {service.eligibilityText !== null && service.conditions.length > 0 && !service.conditionsArePublished && (
          <p>{service.eligibilityText}</p>
        )}
        {service.amounts?.some(({ asOf }) => asOf !== null) && (
          <p>
            <Trans>Amounts change. Ask before you name one to a client.</Trans>
          </p>
        )}
      </Section>
    </Stack>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Papers, the way in, cost, wait, places, contacts. */
function useAccess(service: Service): Fact[] {
  const { t } = useLingui()
  const say = useSay()
  const { cost, waitDays, waitingPeople } = service
  const placesFacts = usePlaces(service)
  const papers = service.papers.map(({ name, isRequired }) => (
    <li key={name.en}>{isRequired ? say(name) : t`${say(name)} (if there is one)`}</li>
  ))
  const free = cost.isFree === true ? t`Free of charge` : cost.isFree === false ? t`Has to be paid for` : null
  const languageFacts = useLanguages(service)
  const prices = useCostLines()(service.costOptions ?? [], todayHere())
  const told = cost.text && say(cost.text)
  // Prices one by one say more than the same in one line.
  const said: readonly (string | null)[] = prices.length > 1 ? prices : [free, ...(prices.length > 0 ? prices : [told])]
  const costs = [...new Set(said)].flatMap(text => (text === null || text === '' ? [] : text))
  return [
    { label: t`How to apply`, value: service.howToApply && say(service.howToApply) },
    { label: t`Papers to bring`, value: papers.length > 0 ? <ul>{papers}</ul> : null },
    {
      label: t`What it costs`,
      value: prices.length > 1 ? <Lines of={costs} /> : costs.length > 0 ? costs.join('. ') : null,
    },
    ...languageFacts,
    ...useAmounts(service),
    {
      label: t`Wait`,
      value:
        waitDays === null
          ? null
          : waitDays === 0
            ? t`None: help begins the same day`
            : plural(waitDays, { one: 'about # day', other: 'about # days' }),
    },
    ...(typeof waitingPeople === 'number'
      ? [{ label: t`Waiting list`, value: plural(waitingPeople, { one: '# person', other: '# people' }) }]
      : []),
    ...placesFacts,
    {
      label: t`Telephone`,
      value: contacts(service.phones.map(phone => ({ to: telOf(phone), text: phone }))),
    },
    ...(service.email === null
      ? []
      : [{ label: t`E-mail`, value: contacts([{ to: `mailto:${service.email}`, text: service.email }]) }]),
    ...(isWeb(service.url) ? [{ label: t`Website`, value: contacts([{ to: service.url, text: service.url }]) }] : []),
  ]
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Places left, of each kind, and who said so when. */
function usePlaces({ capacity, capacities }: Service): Fact[] {
  const { t } = useLingui()
  const say = useSay()
  const all = capacities ?? (capacity ? [capacity] : [])
  if (all.length === 0) return [{ label: t`Places left`, value: null }]
  return all.map(({ unit, available, maximum, saidOn, saidBy }) => {
    const on = dayWords(saidOn, 'short')
    const left = available === null ? null : maximum === null ? String(available) : t`${available} of ${maximum}`
    return {
      label: unit === '' ? t`Places left` : t`Places left: ${say(unitWords(unit))}`,
      value: left,
      hint: saidBy === 'provider' ? t`as the provider said on ${on}` : t`as said on ${on}`,
    }
  })
}

/** Which languages are spoken there, and which interpreting there is. */
function useLanguages({ languages, interpretation }: Service): Fact[] {
  const { t } = useLingui()
  const say = useSay()
  const spoken = languages.map(useLanguageName()).join(', ')
  return [
    ...(spoken === '' ? [] : [{ label: t`Languages`, value: spoken }]),
    ...(interpretation ? [{ label: t`Interpreting`, value: say(interpretation) }] : []),
  ]
}

function useAmounts(service: Service): Fact[] {
  const { t } = useLingui()
  const say = useSay()
  const amounts = service.amounts ?? []
  if (amounts.length === 0) return []
  const lines = amounts.map(amount => (
    <li key={say(amount.for)}>
      {say(amount.for)}: {moneyWords(amount.amountMinor, amount.currency)} {t(PER_WORDS[amount.per])}
      {amount.asOf !== null && <> ({t`as of ${dayWords(amount.asOf, 'short')}`})</>}
    </li>
  ))
  return [{ label: t`What people receive`, value: <ul>{lines}</ul> }]
}

function useSource(service: Service): Fact[] {
  const { t } = useLingui()
  const needWords = useNeedWords()
  const { source, organization, assuredOn } = service
  return [
    { label: t`Organisation`, value: organization.name },
    { label: t`What kind of organisation`, value: <ActorLine actor={organization} /> },
    { label: t`Kind of help`, value: t(SYSTEM_WORDS[service.resourceSystem]) },
    {
      label: t`Meets these needs`,
      value:
        service.needs
          .map(need => needWords(need).label)
          .filter(text => text !== '')
          .join(', ') || null,
    },
    { label: t`Last confirmed`, value: assuredOn && dayWords(assuredOn) },
    {
      label: t`Source`,
      value: source && (isWeb(source.url) ? contacts([{ to: source.url, text: source.name }]) : source.name),
    },
  ]
}

function isWeb(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url)
}

function contacts(links: readonly { to: string; text: string }[]): ReactNode {
  if (links.length === 0) return null
  return links.map(({ to, text }) => (
    <div key={to}>
      <a href={to} {...(to.startsWith('http') && { target: '_blank', rel: 'noreferrer' })}>
        {text}
      </a>
    </div>
  ))
}
