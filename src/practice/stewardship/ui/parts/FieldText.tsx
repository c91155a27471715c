import '../learn.ts'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { shownText } from '../../rules/fields.ts'
import type { ChangeField } from '../../schema/change.ts'
import { FREE_WORDS, STATUS_WORDS } from '../../schema/words.ts'

/** A field's text as people read it: no code, and hours in their own language. */
export function FieldText({ field, text }: { field: ChangeField; text: string }) {
  const say = useSay()
  const { i18n } = useLingui()
  const words: Readonly<Record<string, Bilingual>> =
    field === 'status' ? STATUS_WORDS : field === 'isFree' ? FREE_WORDS : {}
  const coded = words[text]
  if (coded) return <>{say(coded)}</>
  if (text === '') return <Trans>not known</Trans>
  return <>{shownText({ field }, text, i18n.locale === 'en' ? 'en' : 'id')}</>
}
