import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import look from '../../../ui/Case.module.css'
import { ClockMark } from '../../../ui/parts/ClockMark.tsx'
import { SOURCE_WORDS } from '../../../ui/words.ts'
import type { InquiryView } from '../../schema/inquiries.ts'
import { TELLER_WORDS } from './inquiry-words.ts'

/** One inquiry in a list: whom it is about, what was said, how soon someone must answer or what came of it. */
export function InquiryRow({ of }: { of: InquiryView }) {
  const { t } = useLingui()
  const { id, about, words, source, teller, state, receivedAt } = of
  return (
    <ListRow
      to={`/inquiries/${id}`}
      title={about ?? t`It was not said whom it is about`}
      subtitle={
        <>
          <div>
            {t(SOURCE_WORDS[source])} · {t(TELLER_WORDS[teller.kind])}
          </div>
          <div className={look.oneLine}>“{words}”</div>
        </>
      }
      marks={
        state === 'open' ? (
          <ClockMark of={{ ...of, respondedAt: null }} />
        ) : (
          <StatusMark tone="done" label={state === 'case' ? t`Became a case` : t`Ended with advice`} />
        )
      }
      meta={dayWords(dayOf(receivedAt), 'relative')}
    />
  )
}
