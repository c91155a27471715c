import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import { TellingNotice } from '#practice/resources/ui/parts/Telling.tsx'
import { BY_HAND, isSame } from '../rules/fields.ts'
import type { ChangePart } from '../schema/change.ts'
import { FIELD_WORDS } from '../schema/words.ts'
import look from './Care.module.css'
import { FieldText } from './parts/FieldText.tsx'

/** One field: what stands now beside what is proposed, and whether someone else changed it in between. */
export function PartPair({ part, mark }: { part: ChangePart; mark?: ReactNode }) {
  const { t } = useLingui()
  const say = useSay()
  const { field, locationName, now, seen, proposed, decision, applied, isReadable } = part
  const isClash = decision === null && field !== 'other' && !isSame(now, seen) && !isSame(now, proposed)
  return (
    <>
      <h3>
        {say(FIELD_WORDS[field])}
        {locationName !== null && ` · ${locationName}`} {mark}
      </h3>
      <dl className={look.pair}>
        {field !== 'other' && (
          <div>
            <dt>{decision === null ? t`Now` : t`It said`}</dt>
            <dd>
              <FieldText field={field} text={decision === null ? now : seen} />
            </dd>
          </div>
        )}
        <div className={look.wanted}>
          <dt>{decision === 'accepted' ? t`Now it says` : t`Proposed`}</dt>
          <dd>
            <FieldText
              field={field}
              text={decision === 'accepted' && !BY_HAND.includes(field) ? (applied ?? proposed) : proposed}
            />
          </dd>
        </div>
      </dl>
      {decision === null && !['phones', 'email', 'url'].includes(field) && <TellingNotice text={proposed} />}
      {isClash && (
        <Notice tone="attention">
          <Trans>
            Someone else changed this since it was asked for. When they wrote, it said:{' '}
            <FieldText field={field} text={seen} />
          </Trans>
        </Notice>
      )}
      {decision === null && !isReadable && (
        <Notice tone="wait">
          <Trans>This cannot be put in as it is written. Edit it first.</Trans>
        </Notice>
      )}
    </>
  )
}
