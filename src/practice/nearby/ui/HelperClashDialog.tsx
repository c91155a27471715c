import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { HelperClash, HelperTold } from '#practice/resources/schema/informal.ts'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { informalResourcesOfCase, sharedHelpers } from '../api.ts'
import { AUDIENCE_WORDS } from './words.ts'

const LISTS = [informalResourcesOfCase, sharedHelpers]
type Props = {
  clash: HelperClash
  /** Lay aside what was written: the record stays as the other left it. */
  onKeep: () => void
  /** Send the same again, on the version that stands now. */
  onSend: (version: number) => void
  onClose: () => void
}

/** Two versions of one helper side by side; someone chooses, nothing is overwritten in silence. */
export function HelperClashDialog({ clash: { kept, sent }, onKeep, onSend, onClose }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const rowsOf = useRows()
  const [theirs, mine] = [rowsOf(kept), 'offers' in sent ? rowsOf(sent) : []]
  const differs = theirs.filter(({ value }, index) => value !== mine[index]?.value)
  const keep = () => {
    for (const { name } of LISTS) void queries.invalidateQueries({ queryKey: [name] })
    onKeep()
    onClose()
  }
  const save = () => {
    onSend(kept.version)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`Which is right?`} cancelLabel={t`Decide later`} size="xl">
      <p>
        <Trans>Someone changed this helper while you were writing. Nothing was overwritten. These differ:</Trans>
      </p>
      <Compare
        label={t`Both versions`}
        rows={differs.map(({ label }) => label)}
        items={[
          {
            id: 'kept',
            title: t`In the record now`,
            values: differs.map(({ value }) => value),
            action: (
              <Button variant="default" onClick={keep}>
                <Trans>Keep theirs</Trans>
              </Button>
            ),
          },
          {
            id: 'sent',
            title: t`What you wrote`,
            values: differs.map(({ label }) => mine.find(row => row.label === label)?.value ?? null),
            action: (
              <Button variant="default" onClick={save}>
                <Trans>Save mine</Trans>
              </Button>
            ),
          },
        ]}
      />
    </Dialog>
  )
}

type Row = { label: string; value: ReactNode }

/** What was told of a helper, line by line; null is not known. */
function useRows(): (told: HelperTold) => Row[] {
  const { t } = useLingui()
  const needWords = useNeedWords()
  const number = (value: number | null) => (value === null ? null : countWords(value))
  const day = (on: string | null) => (on === null ? null : dayWords(on, 'short'))
  return told => [
    { label: t`Who is it`, value: t(HELPER_KINDS[told.kind]) },
    { label: t`Name`, value: told.name },
    { label: t`What they offer, in their own words`, value: told.offers },
    { label: t`Which needs this meets`, value: told.needs.map(need => needWords(need).plain).join(', ') },
    { label: t`For whom may we ask them?`, value: t(AUDIENCE_WORDS[told.audience].label) },
    { label: t`How to reach them`, value: told.contact },
    { label: t`What they cannot or do not want to do`, value: told.limits },
    { label: t`What they get or hope for in return`, value: told.expects },
    { label: t`What the family gives or does for them`, value: told.familyGives },
    { label: t`Hours a week that they have`, value: number(told.weeklyHours) },
    { label: t`Families at once, at most`, value: number(told.familiesAtMost) },
    { label: t`Families that they help now`, value: number(told.familiesSaid) },
    { label: t`They agreed to be asked on`, value: day(told.consent.on) },
    { label: t`They may be asked until`, value: day(told.consent.until) },
  ]
}
