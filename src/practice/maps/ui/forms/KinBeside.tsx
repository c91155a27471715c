import { useLingui } from '@lingui/react/macro'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { SelectField } from '#platform/web/parts/form/fields.tsx'
import type { DraftOf } from '#platform/web/parts/form/useDraft.ts'
import type { RecordKin } from '../../schema/act.ts'
import { ChildHow } from '../../schema/map.ts'
import type { Doing } from '../doing.ts'
import type { KinValues } from './kin-draft.ts'
import { UnionFields } from './UnionFields.tsx'
import { CHILD_WORDS } from '../words.ts'

type Form = DraftOf<KinValues, typeof RecordKin>['form']

/** How someone new stands to whoever they are put beside. */
export function KinBeside({ form, doing }: { form: Form; doing: Doing & { what: 'add-kin' } }) {
  const { t } = useLingui()
  const { ended, childHow } = form.getValues()
  if (doing.beside === 'partner') return <UnionFields form={form} isEnded={ended !== ''} />
  return (
    <>
      <SelectField
        form={form}
        name="childHow"
        label={t`How the child belongs to them`}
        options={ChildHow.options.map(how => ({ value: how, label: t(CHILD_WORDS[how]) }))}
      />
      {childHow !== 'born' && <DayField form={form} name="from" isOptional mayBeUnknown={false} label={t`Since`} />}
    </>
  )
}
