import { Trans, useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, SelectField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useField } from '#platform/web/parts/form/useField.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { HelperAudience, InformalKind } from '#practice/resources/schema/informal.ts'
import { HELPER_KINDS } from '#practice/resources/ui/parts/helper-kinds.ts'
import { NeedsField } from '#practice/resources/ui/parts/NeedsField.tsx'
import look from './Helpers.module.css'
import { AUDIENCE_WORDS, HOW_WORDS } from './words.ts'

type Props = { form: FieldForm; isOfCase: boolean }

/** All that is asked about someone who helps: first what must be known, then what goes both ways and how much they carry. */
export function HelperFields({ form, isOfCase }: Props) {
  return (
    <>
      <Who form={form} />
      <Agreed form={form} isOfCase={isOfCase} />
      <More form={form} />
    </>
  )
}

function Who({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t`Who is it`}
        options={InformalKind.options.map(kind => ({ value: kind, label: t(HELPER_KINDS[kind]) }))}
        expected={t`Choose who it is, for example a neighbour.`}
      />
      <TextField
        form={form}
        name="name"
        label={t`Name`}
        expected={t`Write a name, for example “Inaq Sri” or “Arisan Tengaq”.`}
      />
      <LongField
        form={form}
        name="offers"
        label={t`What they offer, in their own words`}
        expected={t`Write what they offer, for example “I can watch the children after school”.`}
      />
      <NeedsField form={form} name="needs" label={t`Which needs this meets`} expected={t`Choose at least one need.`} />
    </>
  )
}

/** For whom they may be asked, since when and until when, and whether the client may know how to reach them. */
function Agreed({ form, isOfCase }: Props) {
  const { t } = useLingui()
  const audiences = HelperAudience.options.filter(audience => isOfCase || audience !== 'family')
  return (
    <>
      <ChoiceField
        form={form}
        name="audience"
        label={t`For whom may we ask them?`}
        expected={t`Ask them, and choose what they said.`}
        options={audiences.map(value => ({
          value,
          label: t(AUDIENCE_WORDS[value].label),
          hint: t(AUDIENCE_WORDS[value].hint),
        }))}
      />
      <Home form={form} />
      <DayField
        form={form}
        name="consent.on"
        mayBeUnknown={false}
        hint={t`For example 17-8-2026`}
        label={t`They agreed to be asked on`}
        expected={t`Write the whole day on which they agreed, for example 17-8-2026. Ask them first.`}
      />
      <ChoiceField
        form={form}
        name="consent.how"
        isOptional
        isBeside
        label={t`How they agreed`}
        options={(['in-person', 'phone', 'written'] as const).map(value => ({ value, label: t(HOW_WORDS[value]) }))}
      />
      <TextField
        form={form}
        name="contact"
        isOptional
        label={t`How to reach them`}
        hint={t`A telephone number, or through whom`}
      />
      <TickField form={form} name="consent.contactToClient" label={t`The client may be told how to reach them`} />
    </>
  )
}

function Home({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  const { value, change } = useField({ form, name: 'areaCode' })
  return (
    <AreaPicker
      id="areaCode"
      label={t`Where they live (if you wish)`}
      value={typeof value === 'string' ? value : null}
      onChange={code => {
        change(code)
      }}
    />
  )
}

/** What goes both ways, and how much they can carry: asked where there is time for it. */
function More({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <details className={look.more}>
      <summary>
        <Trans>What goes both ways, and how much they can do (if you wish)</Trans>
      </summary>
      <div className={look.fields}>
        <LongField form={form} name="limits" isOptional label={t`What they cannot or do not want to do`} />
        <LongField form={form} name="expects" isOptional label={t`What they get or hope for in return`} />
        <LongField form={form} name="familyGives" isOptional label={t`What the family gives or does for them`} />
        <div className={look.numbers}>
          <TextField
            form={form}
            name="weeklyHours"
            kind="decimal"
            isOptional
            label={t`Hours a week that they have`}
            expected={t`Write a number of hours, for example 3 or 1,5.`}
          />
          <TextField
            form={form}
            name="familiesAtMost"
            kind="numeric"
            isOptional
            label={t`Families at once, at most`}
            expected={t`Write a whole number from 1 to 100, for example 2.`}
          />
          <TextField
            form={form}
            name="familiesSaid"
            kind="numeric"
            isOptional
            label={t`Families that they help now`}
            expected={t`Write a whole number, for example 1; 0 for none.`}
          />
        </div>
        <DayField
          form={form}
          name="consent.until"
          isOptional
          mayBeUnknown={false}
          hint={t`For example 31-12-2027; leave it empty if they named no end`}
          label={t`They may be asked until`}
          expected={t`Write the whole day, for example 31-12-2027, or leave it empty.`}
        />
      </div>
    </details>
  )
}
