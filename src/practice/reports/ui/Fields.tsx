import { Trans, useLingui } from '@lingui/react/macro'
import { ChoiceField, LongField, ManyField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useSay } from '#platform/web/say.ts'
import { KINDS, MOST_WORDS, ReportKind, SectionName } from '../schema/report.ts'
import { KIND_WORDS, SECTION_WORDS } from '../schema/words.ts'
import { AGENCY, OTHER, useKnownRecipients, type ReportDraft } from './useReport.ts'

/** Which report, with which parts, in which language; another kind begins with its own parts. */
export function Choices({ form }: { form: ReportDraft['form'] }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <>
      <ChoiceField
        form={withParts(form)}
        name="kind"
        label={t`Which report?`}
        options={ReportKind.options.map(value => ({ value, label: say(KIND_WORDS[value]) }))}
      />
      <ManyField
        form={form}
        name="sections"
        label={t`What shall stand in it?`}
        hint={t`Only what this recipient needs.`}
        expected={t`Choose at least one part.`}
        options={SectionName.options.map(value => ({ value, label: say(SECTION_WORDS[value]) }))}
        isBeside
      />
      <ChoiceField
        form={form}
        name="language"
        label={t`In which language?`}
        options={[
          { value: 'id', label: t`Indonesian` },
          { value: 'en', label: t`English` },
        ]}
        isBeside
      />
    </>
  )
}

/** The same form, in which choosing a kind also chooses its parts. */
function withParts(form: ReportDraft['form']): FieldForm {
  return {
    ...form,
    getInputProps: path => {
      const field: FieldForm = form
      const { value, onChange } = field.getInputProps(path)
      return {
        value,
        onChange: chosen => {
          onChange(chosen)
          const kind = ReportKind.safeParse(chosen).data
          if (kind) form.setFieldValue('sections', [...KINDS[kind].sections])
        },
      }
    },
  }
}

/** To whom it goes, and for what. */
export function RecipientFields({ caseId, form }: { caseId: string; form: FieldForm }) {
  const { t } = useLingui()
  const known = useKnownRecipients(caseId)
  return (
    <>
      <TextField
        form={form}
        name="recipient"
        label={t`To whom?`}
        hint={t`As it shall stand on the paper.`}
        expected={t`Write who receives it, for example “the district court of Mataram”.`}
      />
      <SelectField
        form={form}
        name="to"
        label={t`Who is that?`}
        hint={t`So that Simpul can see whether the client agreed.`}
        expected={t`Choose who receives it.`}
        options={[
          { value: AGENCY, label: t`Our own agency` },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: t`Somebody else` },
        ]}
      />
      <LongField
        form={form}
        name="purpose"
        label={t`What for?`}
        expected={t`Write what it is for, for example “hearing on guardianship”.`}
      />
    </>
  )
}

/** Own words, asked for where their part was chosen. */
export function OwnWordsFields({ form, sections }: { form: FieldForm; sections: readonly string[] }) {
  const { t } = useLingui()
  const expected = t`This is longer than ${MOST_WORDS} characters. Shorten it; nothing is lost.`
  const fields = [
    { name: 'opinion', label: t`Your opinion as a social worker` },
    { name: 'recommendations', label: t`What you recommend` },
  ]
  return fields
    .filter(({ name }) => sections.includes(name))
    .map(({ name, label }) => (
      <LongField
        key={name}
        form={form}
        name={name}
        label={label}
        hint={<Trans>In your own words.</Trans>}
        expected={expected}
        isOptional
      />
    ))
}
