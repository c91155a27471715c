import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useSay } from '#platform/web/say.ts'
import { differsByPlace } from '../../rules/places.ts'
import type { AreaNames } from '../../schema/directory.ts'
import type { ConditionLine } from '../../schema/criteria.ts'
import type { Service } from '../../schema/resource.ts'

/** For whom a service is, in sentences: what must hold, what only guides, and whom it serves by place and age. */
export function Conditions({ service, areaNames }: { service: Service; areaNames: AreaNames }) {
  const { t } = useLingui()
  const hard = service.conditions.filter(line => line.isHard)
  const soft = service.conditions.filter(line => !line.isHard)
  const where = service.areas.map(({ code, text }) => (code === null ? text : (areaNames[code]?.path ?? text)))
  const age = useAge(service)
  const isEverywhere = service.areas.some(({ code, text }) => code === null && text === 'Indonesia')
  const serves = isEverywhere ? t`Serves all of Indonesia.` : t`Serves ${where.join('; ')}.`
  const isOpenToAll = hard.length === 0 && soft.length === 0 && service.eligibilityText === null && age === null
  return (
    <Stack gap="sm">
      <p>
        {where.length > 0 ? serves : t`The source does not say which areas it serves: ask.`} {age}
      </p>
      {hard.length > 0 && <Lines title={t`All of this must hold`} lines={hard} />}
      {soft.length > 0 && <Lines title={t`Good to know; none of this refuses anyone`} lines={soft} />}
      {differsByPlace(service) && (
        <p>
          <Trans>Some places ask for something else: see each place under “When and where”.</Trans>
        </p>
      )}
      {service.conditions.length === 0 && service.eligibilityText !== null && <p>{service.eligibilityText}</p>}
      {isOpenToAll && (
        <p>
          <Trans>No conditions are known. Ask before you send someone.</Trans>
        </p>
      )}
    </Stack>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly ConditionLine[] }) {
  const say = useSay()
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>{say(text)}</li>
        ))}
      </ul>
    </div>
  )
}

function useAge({ minimumAgeYears: from, maximumAgeYears: to }: Service): string | null {
  const { t } = useLingui()
  if (from !== null && to !== null) return t`From ${from} to ${to} years of age.`
  if (from !== null) return t`From ${from} years of age.`
  return to === null ? null : t`Up to ${to} years of age.`
}
