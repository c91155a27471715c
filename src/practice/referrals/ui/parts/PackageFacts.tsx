import '../learn.ts'
import { Plural, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ageWords } from '#platform/web/dates.ts'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { PackageField } from '../../schema/referral.ts'
import { FIELD_WORDS } from '../words.ts'

/** The fields of a package as the provider sees them: no more, no less. */
export function PackageFacts({ fields }: { fields: readonly PackageField[] }) {
  const { t } = useLingui()
  const say = useValueWords()
  return <FactList facts={fields.map(field => ({ label: t(FIELD_WORDS[field.field]), value: say(field) }))} />
}

/** A field's value in words: the package holds codes where both languages need their own. */
function useValueWords(): (field: PackageField) => ReactNode {
  const { t } = useLingui()
  const needWords = useNeedWords()
  return ({ field, value }) => {
    switch (field) {
      case 'ageYears': {
        const age = ageWords(Number(value.replace('~', '')))
        return value.startsWith('~') ? t`about ${age}` : age
      }
      case 'sex':
        return value === 'female' ? t`Woman or girl` : t`Man or boy`
      case 'need':
        return needWords(value).plain
      case 'householdSize':
        return <Plural value={Number(value)} one="# person" other="# people" />
      case 'fullName':
      case 'nik':
      case 'phone':
      case 'contactWishes':
      case 'village':
      case 'addressLine':
      case 'inOwnWords':
      case 'situation':
        return value
    }
  }
}
