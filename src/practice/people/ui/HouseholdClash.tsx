import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { areaByCode } from '#practice/areas/api.ts'
import type { Household } from '../schema/person.ts'

type Props = {
  clash: { kept: Household; sent: Household }
  back: string
  /** Lays the own version aside. */
  onKeep: () => void
  onSend: (household: Household) => void
}

/** Two versions of one address side by side; someone chooses, nothing is overwritten in silence. */
export function HouseholdClash({ clash: { kept, sent }, back, onKeep, onSend }: Props) {
  const { t } = useLingui()
  const go = useGo()
  const rows = useRows()
  const leave = () => {
    onKeep()
    go(back)
  }
  const save = () => {
    onSend({ ...sent, version: kept.version })
  }
  const keptValues = useValues(kept)
  const sentValues = useValues(sent)
  return (
    <Stack gap="sm">
      <Title order={2}>
        <Trans>Which is right?</Trans>
      </Title>
      <Compare
        label={t`Both versions`}
        rows={rows}
        items={[
          {
            id: 'kept',
            title: t`In the record now`,
            values: keptValues,
            action: (
              <Button variant="default" onClick={leave}>
                <Trans>Leave it so</Trans>
              </Button>
            ),
          },
          {
            id: 'sent',
            title: t`What you wrote`,
            values: sentValues,
            action: (
              <Button variant="default" onClick={save}>
                <Trans>Save what I wrote</Trans>
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  )
}

function useRows(): string[] {
  const { t } = useLingui()
  return [t`Village (desa or kelurahan)`, t`RT`, t`RW`, t`How to find the house`, t`Everyone who lives here is listed`]
}

function useValues({ villageCode, rt, rw, addressLine, membersAreAll }: Household) {
  const { t } = useLingui()
  const village = useVillage(villageCode)
  return [village, rt, rw, addressLine, membersAreAll ? t`Yes` : null]
}

function useVillage(code: string | null): string | null {
  const { data } = useQuery({ ...asking(areaByCode, { code: code ?? '' }), enabled: code !== null })
  return data?.ok ? data.value.name : null
}
