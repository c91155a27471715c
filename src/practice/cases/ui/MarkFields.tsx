import { Trans, useLingui } from '@lingui/react/macro'
import { TickField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { judgeMarks } from '../rules/parties.ts'
import type { PartyMarks } from '../schema/parties.ts'
import look from './Case.module.css'

type Props = { form: FieldForm; at: string; marks: PartyMarks; caseId: string; name?: string }

/** Whether someone speaks or consents for the client, or may have harmed them; never both. */
export function MarkFields({ form, at, marks, caseId, name = '' }: Props) {
  const { t } = useLingui()
  return (
    <>
      <TickField
        form={form}
        name={`${at}speaks`}
        label={t`Speaks for the client`}
        hint={t`For a child, or someone who does not speak for themselves.`}
      />
      <TickField
        form={form}
        name={`${at}consents`}
        label={t`Consents for the client`}
        hint={t`A parent or guardian. The client is asked too.`}
      />
      <TickField
        form={form}
        name={`${at}isSuspected`}
        label={t`May have harmed the client`}
        hint={t`A concern is enough; it is no verdict. It is seen only by whoever works on this case.`}
      />
      {!judgeMarks(marks, name).ok && <SuspectedNotice caseId={caseId} name={name} />}
    </>
  )
}

/** Why it cannot be kept like this, and where to go on. */
export function SuspectedNotice({ caseId, name }: { caseId: string; name: string }) {
  const { t } = useLingui()
  return (
    <Notice
      tone="attention"
      isNews
      title={name === '' ? t`This cannot be both` : t`${name} cannot be both`}
      action={
        <>
          <PlaceLink to={`/cases/${caseId}/safety`} className={look.go}>
            <Trans>Look at safety</Trans>
          </PlaceLink>{' '}
          <PlaceLink to={`/cases/${caseId}/ethics`} className={look.go}>
            <Trans>Think it through under Ethics</Trans>
          </PlaceLink>
        </>
      }
    >
      <Trans>
        Whoever may have harmed the client cannot speak or consent for them. Name another adult whom the client trusts;
        while there is none, help rests on another basis in law, and a supervisor is told.
      </Trans>
    </Notice>
  )
}
