import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List } from '#platform/web/parts/list/List.tsx'
import look from '../../../ui/Case.module.css'
import { inquiries } from '../../api/inquiries.ts'
import { InquiryRow } from './InquiryRow.tsx'

const SHOWN = 3

/** Calls and messages that nobody has answered yet, the most pressing first; nothing where none waits. */
export function WaitingInquiries() {
  const { t } = useLingui()
  const may = useMay()
  const mayRead = may('inquiry.read')
  const { data } = useQuery({ ...asking(inquiries, { state: 'open' }), enabled: mayRead })
  const waiting = data?.ok ? data.value.inquiries : []
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>Inquiries that wait</Trans>
      </h2>
      <List label={t`Inquiries that wait`}>
        {waiting.slice(0, SHOWN).map(inquiry => (
          <InquiryRow key={inquiry.id} of={inquiry} />
        ))}
      </List>
      {waiting.length > SHOWN && (
        <PlaceLink to="/inquiries" className={look.go}>
          <Trans>All inquiries</Trans>
        </PlaceLink>
      )}
    </section>
  )
}
