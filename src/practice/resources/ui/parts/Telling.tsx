import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { createContext, useContext } from 'react'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { tellingsIn, type Telling } from '../../rules/telling.ts'

/** Whether what is written within is told of a protected place. */
export const Guarded = createContext(false)

const WORDS: Record<Telling, MessageDescriptor> = {
  known: msg`the address`,
  street: msg`a street or a house number`,
  landmark: msg`a landmark beside it`,
  village: msg`a village or a neighbourhood`,
  coordinates: msg`coordinates`,
  'map-link': msg`a link to a map`,
  telephone: msg`a telephone number`,
}

/** A warning beside a field where what is typed could tell where a protected place is; nothing else. */
export function TellingNotice({ text, isGuarded = false }: { text: unknown; isGuarded?: boolean }) {
  const { t } = useLingui()
  const isWithin = useContext(Guarded)
  if (!(isGuarded || isWithin) || typeof text !== 'string') return null
  const tellings = tellingsIn(text)
  if (tellings.length === 0) return null
  const what = tellings.map(telling => t(WORDS[telling])).join(', ')
  return (
    <Notice tone="attention" title={<Trans>This may tell where a protected place is</Trans>}>
      <Trans>
        It looks like {what}. People may be in danger when it is known: please leave it out. Pages for everyone leave
        such a sentence out anyway.
      </Trans>
    </Notice>
  )
}
