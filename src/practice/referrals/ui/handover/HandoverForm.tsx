import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PartialDay } from '#platform/shared/partial-day.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, LongField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { readTime } from '#practice/cases/4-intervention/rules/calendar.ts'
import { arrangeHandover, handoverOfReferral } from '../../api/handover.ts'
import { ArrangeHandover, GoesAlong, type HandoverPlace, type HandoverView } from '../../schema/handover.ts'
import type { CaseReferral } from '../../schema/view.ts'
import { wordsForHandover } from '../failures.ts'
import { GOES_ALONG_WORDS } from '../words.ts'

type FieldsForm = Parameters<typeof SelectField>[0]['form']
type Props = { referral: CaseReferral; seen: HandoverView }

/** When, where, with whom, how, and what is said there: each may be left for later. */
export function HandoverForm({ referral, seen }: Props) {
  const { t } = useLingui()
  const { draft, arranging } = useArranging({ referral, seen })
  const { form } = draft
  return (
    <Form
      draft={draft}
      onSend={arranging.send}
      trouble={<ActTrouble<typeof arrangeHandover> of={arranging} words={wordsForHandover} />}
    >
      <WhenFields form={form} />
      {seen.places.length > 0 && <PlaceField form={form} places={seen.places} />}
      <TextField
        form={form}
        name="place"
        label={seen.places.length > 0 ? t`Or another place` : t`Where`}
        hint={t`For example: at the gate, ask for the front desk`}
        isOptional
      />
      <ChoiceField
        form={form}
        name="goesAlong"
        label={t`Who goes along`}
        options={GoesAlong.options.map(value => ({ value, label: t(GOES_ALONG_WORDS[value]) }))}
      />
      <TextField form={form} name="transport" label={t`How they get there`} isOptional />
      <LongField
        form={form}
        name="points"
        label={t`What is said there`}
        hint={t`Agree with the client what to tell and what not.`}
        isOptional
      />
      <SubmitBar label={t`Save`} pending={arranging.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function WhenFields({ form }: { form: FieldsForm }) {
  const { t } = useLingui()
  return (
    <>
      <DayField
        form={form}
        name="onDay"
        label={t`Which day`}
        hint={t`For example 17-11-2026`}
        expected={t`Write a whole day, for example 17-11-2026.`}
        mayBeUnknown={false}
        isOptional
      />
      <TextField
        form={form}
        name="timeOfDay"
        label={t`What time`}
        hint={t`For example 09:30`}
        expected={t`Write a time, for example 09:30.`}
        isOptional
      />
    </>
  )
}

function PlaceField({ form, places }: { form: FieldsForm; places: HandoverPlace[] }) {
  const { t } = useLingui()
  const wordsOf = ({ name, address }: HandoverPlace) => [name, address].filter(part => part).join(', ')
  return (
    <SelectField
      form={form}
      name="locationId"
      label={t`At one of their places`}
      options={places.map(place => ({
        value: place.id,
        label: place.isProtected ? t`${wordsOf(place)} (protected)` : wordsOf(place),
      }))}
      isOptional
    />
  )
}

function useArranging({ referral: { id, caseId }, seen: { arranged } }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const fresh = () => ({
    onDay: dayShown(arranged?.onDay ?? null),
    ...{ timeOfDay: arranged?.timeOfDay ?? '', locationId: arranged?.locationId ?? '', place: arranged?.place ?? '' },
    goesAlong: arranged?.goesAlong ?? 'not-known',
    ...{ transport: arranged?.transport ?? '', points: arranged?.points ?? '' },
  })
  const toInput = ({ onDay, timeOfDay, goesAlong, ...typed }: ReturnType<typeof fresh>) => ({
    ...{ id, caseId, version: arranged?.version ?? 0, goesAlong, onDay: dayRead(onDay) },
    timeOfDay: timeOfDay.trim() === '' ? null : (readTime(timeOfDay) ?? timeOfDay),
    locationId: typed.locationId === '' ? null : typed.locationId,
    // A place of the service says where it is; words beside it would say it twice.
    place: typed.locationId === '' ? orNull(typed.place) : null,
    ...{ transport: orNull(typed.transport), points: orNull(typed.points) },
  })
  const draft = useDraft(`handover ${id}`, ArrangeHandover, fresh, { toInput })
  const arranging = useAct(arrangeHandover, {
    draft,
    onDone: () => {
      notify({ message: t`The way there is saved.` })
    },
  })
  const isClash = arranging.failure?.code === 'version-clash'
  useEffect(() => {
    if (isClash) void queries.invalidateQueries({ queryKey: [handoverOfReferral.name] })
  }, [isClash, queries])
  return { draft, arranging }
}

function dayShown(on: string | null): unknown {
  return on === null ? null : { precision: 'day', on }
}

/** The whole day that was typed, null where none is, and otherwise what no schema takes for a day. */
function dayRead(typed: unknown): string | null {
  if (typed === null || typed === undefined) return null
  const day = PartialDay.safeParse(typed).data
  return day?.precision === 'day' ? day.on : 'not a whole day'
}

const orNull = (typed: string) => (typed.trim() === '' ? null : typed)
