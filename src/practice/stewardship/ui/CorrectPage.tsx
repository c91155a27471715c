import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { Guarded, TellingNotice } from '#practice/resources/ui/parts/Telling.tsx'
import { changeRequests, fieldsToCorrect, myChangeRequests, proposeChange } from '../api/changes.ts'
import { isSame, shownText } from '../rules/fields.ts'
import { ProposeChange, type ChangeField, type FieldStanding } from '../schema/change.ts'
import { FIELD_HINTS, FIELD_WORDS, FREE_WORDS, STATUS_WORDS } from '../schema/words.ts'
import look from './Care.module.css'
import { wordsForChange } from './failures.ts'
import { FieldText } from './parts/FieldText.tsx'

const page = getRouteApi('/directory/services/$serviceId/correct')

/** Say what is wrong with a service: touch a field and write what is right, or tell it in words. */
export function CorrectPage() {
  const { t } = useLingui()
  const say = useSay()
  const { serviceId } = page.useParams()
  const answer = useQuery(asking(fieldsToCorrect, { id: serviceId }))
  const about = answer.data?.ok ? `${say(answer.data.value.name)}, ${answer.data.value.organization}` : ''
  return (
    <Page
      title={t`Is something wrong?`}
      back={{ to: `/directory/services/${serviceId}`, label: t`Service` }}
      lead={about}
    >
      <Answer of={answer}>
        {({ fields, isGuarded }) => (
          <Guarded value={isGuarded}>
            <CorrectForm key={serviceId} serviceId={serviceId} fields={fields.filter(one => one.field !== 'other')} />
          </Guarded>
        )}
      </Answer>
    </Page>
  )
}

type Props = { serviceId: string; fields: readonly FieldStanding[] }

function CorrectForm({ serviceId, fields }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useCorrection(serviceId, fields)
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForChange} />}>
      <LongField
        form={draft.form}
        name="words"
        isOptional
        label={t`What is wrong?`}
        hint={t`For example: the number is dead. Nothing about a client, please.`}
      />
      <TellingNotice text={draft.form.getValues().words} />
      <h2>
        <Trans>If you know what is right</Trans>
      </h2>
      <Stack gap="xs">
        {fields.map((standing, nth) => (
          <Correctable key={`${standing.field} ${standing.location ?? ''}`} form={draft.form} nth={nth} of={standing} />
        ))}
      </Stack>
      <SubmitBar
        label={t`Send the correction`}
        pending={acting.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
        cancelTo={`/directory/services/${serviceId}`}
      />
    </Form>
  )
}

function useCorrection(serviceId: string, fields: readonly FieldStanding[]) {
  const { t, i18n } = useLingui()
  const go = useGo()
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const shown = fields.map(({ field, now }) => shownText({ field }, now, language))
  const draft = useDraft(
    `correction of ${serviceId}`,
    ProposeChange.omit({ id: true }),
    () => ({ words: '', texts: shown }),
    {
      toInput: ({ words, texts }) => ({
        ...{ serviceId, language, words: words.trim() === '' ? null : words },
        parts: fields.flatMap(({ field, location }, nth) => {
          const proposed = texts[nth] ?? ''
          return isSame(proposed, shown[nth] ?? '') ? [] : [{ field, location, proposed }]
        }),
      }),
    },
  )
  const acting = useAct(proposeChange, {
    draft,
    stale: [myChangeRequests, changeRequests],
    onDone: () => {
      notify({ message: t`Thank you. A curator decides; you can see what becomes of it under “My corrections”.` })
      go('/directory/changes/mine')
    },
  })
  const send = (input: Omit<ProposeChange, 'id'>) => {
    acting.send({ ...input, id: draft.actId })
  }
  return { draft, acting: { ...acting, send } }
}

/** What is told to everyone anyway. */
const MAY_TELL: readonly ChangeField[] = ['phones', 'email', 'url', 'hours', 'placesLeft', 'waitDays']

type CorrectableProps = { form: FieldForm; nth: number; of: FieldStanding }

/** One field: as it stands, and open to be corrected. */
function Correctable({ form, nth, of: { field, locationName, now } }: CorrectableProps) {
  const { t } = useLingui()
  const say = useSay()
  const coded = field === 'status' ? STATUS_WORDS : field === 'isFree' ? FREE_WORDS : null
  const hint = FIELD_HINTS[field]
  const common = { form, name: `texts.${nth}`, label: t`What is right` }
  return (
    <details className={look.opens}>
      <summary>
        {say(FIELD_WORDS[field])}
        {locationName !== null && ` · ${locationName}`}
        <span className={look.now}>
          <FieldText field={field} text={now} />
        </span>
      </summary>
      <div>
        {coded ? (
          <SelectField
            {...common}
            options={Object.entries<Bilingual>(coded).map(([value, words]) => ({ value, label: say(words) }))}
          />
        ) : (
          <LongField {...common} isOptional {...(hint && { hint: say(hint) })} />
        )}
        {!MAY_TELL.includes(field) && <TellingNotice text={form.getInputProps(common.name).value} />}
      </div>
    </details>
  )
}
