import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Bands } from './Bands.tsx'
import look from './Build.module.css'
import type { Making } from './making.ts'

/** A total of the agency's own, and what its spans are called. It says of itself that nobody tested it. */
export function ScorePart({ making }: { making: Making }) {
  const { t } = useLingui()
  const { form, draft } = making
  return (
    <section className={look.part} aria-labelledby="own-total">
      <h2 id="own-total">
        <Trans>A total</Trans>
      </h2>
      <TickField
        form={form}
        name="isScored"
        label={t`Add up the points of the answers`}
        expected={t`No answer has points yet. Give points to the answers of a question, or leave the total out.`}
      />
      {draft.isScored && (
        <>
          <Notice tone="wait">
            <Trans>
              A total of your own is not validated. It helps to look again; it decides nothing. That stands beside it
              wherever it is shown.
            </Trans>
          </Notice>
          <ChoiceField
            form={form}
            name="worseIs"
            label={t`What does a higher total mean?`}
            options={[
              { value: 'more', label: t`It is heavier` },
              { value: 'less', label: t`It is better` },
            ]}
            isBeside
          />
          <Bands making={making} />
        </>
      )}
    </section>
  )
}
