import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { RESPONSE, TriageLevel } from '../../schema.ts'
import { EmergencyNumbers } from '../../ui/parts/EmergencyNumbers.tsx'
import { TRIAGE_HINTS, TRIAGE_WORDS } from '../../ui/words.ts'

/** How safe someone is, and what to do at once when they are not. */
export function TriageField({ form, triage }: { form: FieldForm; triage: string }) {
  const { t } = useLingui()
  const within = (level: TriageLevel) => {
    const { withinHours } = RESPONSE[level]
    const days = withinHours / 24
    return days > 1 ? t`Answer within ${days} days.` : t`Answer within ${withinHours} hours.`
  }
  return (
    <>
      <ChoiceField
        form={form}
        name="triage"
        label={t`Is anyone in danger?`}
        hint={t`Ask: “Are you safe now? Is anyone at home not safe?” Choose the more serious one when in doubt.`}
        expected={t`Choose how safe they are.`}
        options={TriageLevel.options.map(value => ({
          ...{ value, label: t(TRIAGE_WORDS[value]), hint: `${t(TRIAGE_HINTS[value])} ${within(value)}` },
        }))}
      />
      {triage === 'immediate-danger' && (
        <Notice tone="attention" title={t`First make sure that they are safe`}>
          <Trans>
            Stay with them. Do not confront whoever does harm. Call at once, then go on here; only what is needed for
            safety comes first.
          </Trans>
          <EmergencyNumbers />
        </Notice>
      )}
    </>
  )
}
