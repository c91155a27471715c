import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Fieldset, Stack } from '@mantine/core'
import { PartialDay } from '#platform/shared/partial-day.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { ChoiceField, TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { searchDirectory, servicePage } from '../api.ts'
import { reportCapacity } from '../api/report.ts'
import { ReportCapacity } from '../schema/report.ts'
import type { Service } from '../schema/resource.ts'
import { TellingNotice } from './parts/Telling.tsx'
import { countIn, freshPlaces, freshReport, reportOf, type ReportDraft } from './report-draft.ts'

/** Whoever gives the service says how it stands today: places by unit, waiting list, closed for a while. */
export function ReportForm({ service }: { service: Service }) {
  const { t } = useLingui()
  const { draft, acting } = useReport(service)
  const { form } = draft
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} />}>
      <PlacesFields form={form} />
      <CountField form={form} name="waitingPeople" label={t`People on the waiting list`} />
      <CountField form={form} name="waitDays" label={t`Usual days until help begins`} />
      <ChoiceField
        form={form}
        name="holidays"
        isBeside
        label={t`On public holidays`}
        options={[
          { value: 'closed', label: t`Closed` },
          { value: 'open', label: t`Open` },
          { value: 'not-said', label: t`Not known` },
        ]}
      />
      <TickField form={form} name="isClosed" label={t`Closed for a while`} />
      {form.getValues().isClosed && (
        <>
          <ClosureFields form={form} />
          <TellingNotice
            text={form.getValues().closure.reason}
            isGuarded={service.locations.some(({ isProtected }) => isProtected)}
          />
        </>
      )}
      <SubmitBar label={t`Report this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

type Report = DraftOf<ReportDraft, typeof ReportCapacity>['form']

function PlacesFields({ form }: { form: Report }) {
  const { t } = useLingui()
  const { places } = form.getValues()
  return (
    <Stack gap="md">
      {places.map((place, index) => (
        <Fieldset key={place.key} legend={places.length > 1 ? t`Places, kind ${index + 1}` : t`Places`}>
          <Stack gap="md">
            <TextField
              form={form}
              name={`places.${index}.unit`}
              label={t`Places of what kind`}
              isOptional
              hint={t`For example: beds for women`}
              expected={t`Name each kind once, with other words than the others.`}
            />
            <CountField form={form} name={`places.${index}.available`} label={t`Left today`} />
            <CountField form={form} name={`places.${index}.maximum`} label={t`Of how many in all`} />
            {places.length > 1 && (
              <div>
                <Button
                  variant="subtle"
                  onClick={() => {
                    form.removeListItem('places', index)
                  }}
                >
                  <Trans>Remove this kind</Trans>
                </Button>
              </div>
            )}
          </Stack>
        </Fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => {
            form.insertListItem('places', freshPlaces())
          }}
        >
          <Trans>Add another kind of places</Trans>
        </Button>
      </div>
    </Stack>
  )
}

function CountField({ form, name, label }: { form: Report; name: string; label: string }) {
  const { t } = useLingui()
  return (
    <TextField
      form={form}
      name={name}
      label={label}
      kind="numeric"
      isOptional
      hint={t`0 when there is none; empty when nobody can say`}
      expected={
        name.endsWith('available')
          ? t`Write a whole number, not more than there are in all, or leave it empty.`
          : t`Write a whole number such as 0 or 12, or leave it empty.`
      }
    />
  )
}

function ClosureFields({ form }: { form: Report }) {
  const { t } = useLingui()
  return (
    <Fieldset legend={t`Closed for a while`}>
      <Stack gap="md">
        <DayField
          form={form}
          name="closure.from"
          label={t`First day`}
          isOptional
          mayBeUnknown={false}
          hint={t`Empty: from today`}
        />
        <DayField
          form={form}
          name="closure.until"
          label={t`Last day`}
          isOptional
          mayBeUnknown={false}
          hint={t`Empty: until further notice`}
          expected={t`Write a whole day that is not before the first one.`}
        />
        <TextField
          form={form}
          name="closure.reason"
          label={t`Why`}
          isOptional
          hint={t`For example: repairs after the flood`}
        />
      </Stack>
    </Fieldset>
  )
}

function useReport(service: Service) {
  const { t } = useLingui()
  const say = useSay()
  const reason = service.closure?.reason ? say(service.closure.reason) : ''
  const draft = useDraft(`report of ${service.id}`, ReportCapacity, () => freshReport({ ...service, reason }), {
    toInput: values => reportOf(service.id, values, { dayOf, countIn }),
  })
  const acting = useAct(reportCapacity, {
    draft,
    stale: [servicePage, searchDirectory],
    onDone: () => {
      notify({ message: t`Thank you: everyone now sees how it stands today.` })
    },
  })
  return { draft, acting }
}

/** What was typed and is no whole day stays what it is, for the schema to refuse. */
function dayOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const day = PartialDay.safeParse(value).data
  return day?.precision === 'day' ? day.on : 'unread'
}
