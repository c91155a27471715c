import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { CaseMap } from '../schema/map.ts'
import look from './Map.module.css'

const page = getRouteApi('/cases/$caseId/map')

/** One day, or two beside each other: from the first assessment and today, until other days are chosen. */
export function Days({ map, then, now }: { map: CaseMap; then: string | undefined; now: string }) {
  const { t } = useLingui()
  const navigate = page.useNavigate()
  const set = (days: { then?: string | undefined; now?: string | undefined }) => {
    void navigate({ search: before => ({ ...before, ...days }), replace: true })
  }
  const isBoth = then !== undefined
  return (
    <div className={`${look.days} ${look.hidden}`}>
      {isBoth && (
        <DayInput
          label={t`Then`}
          value={then}
          onChange={day => {
            set({ then: day })
          }}
        />
      )}
      {(isBoth || now !== map.today) && (
        <DayInput
          label={t`Now`}
          value={now}
          onChange={day => {
            set({ now: day === map.today ? undefined : day })
          }}
        />
      )}
      <Button
        variant="default"
        onClick={() => {
          set(isBoth ? { then: undefined, now: undefined } : { then: map.firstOn })
        }}
      >
        {isBoth ? <Trans>Only the map of today</Trans> : <Trans>Then and now, side by side</Trans>}
      </Button>
    </div>
  )
}

type Props = { label: string; value: string; onChange: (day: string) => void }

function DayInput({ label, value, onChange }: Props) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={event => {
        const day = event.currentTarget.value
        if (day !== '') onChange(day)
      }}
    />
  )
}
