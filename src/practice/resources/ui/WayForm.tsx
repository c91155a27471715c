import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack } from '@mantine/core'
import * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useField } from '#platform/web/parts/form/useField.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import { describeWay, servicePage } from '../api.ts'
import { TravelNote } from '../schema/access.ts'
import type { Service, ServiceLocation } from '../schema/resource.ts'
import { wordsForDescribing } from './words.ts'

type Note = { from: string | null; words: { id: string; en: string } }
type Values = { notes: Note[] }
const Told = z.object({ notes: z.array(TravelNote).max(20) })
const empty = (): Note => ({ from: null, words: { id: '', en: '' } })

type Props = { service: Service; place: ServiceLocation }

/** How one gets to a place, from which area: what a curator knows and no map tells. Give it the place's id as `key`. */
export function WayForm({ service, place }: Props) {
  const { t } = useLingui()
  const { seen, draft, acting } = useWay({ service, place })
  const { notes } = draft.form.getValues()
  const set = (changed: Note[]) => {
    draft.form.setFieldValue('notes', changed)
  }
  return (
    <Form
      draft={draft}
      onSend={told => {
        acting.send({ id: service.id, locationId: place.id, seen, told: told.notes })
      }}
      trouble={<ActTrouble of={acting} words={wordsForDescribing} />}
    >
      {notes.map((_note, nth) => (
        <Paper key={nth} withBorder p="md">
          <Stack>
            <OneWay form={draft.form} nth={nth} />
            <Group>
              <Button
                variant="subtle"
                leftSection={<Icon name="cross" size={18} />}
                onClick={() => {
                  set(notes.filter((_one, place) => place !== nth))
                }}
              >
                <Trans>Take this way out</Trans>
              </Button>
            </Group>
          </Stack>
        </Paper>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => {
            set([...notes, empty()])
          }}
        >
          <Trans>Add a way</Trans>
        </Button>
      </Group>
      <SubmitBar label={t`Keep the ways`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function useWay({ service, place }: Props) {
  const { t } = useLingui()
  const seen = place.travelNotes ?? []
  const draft = useDraft<Values, typeof Told>(
    `way to ${service.id} ${place.id}`,
    Told,
    () => ({ notes: seen.map(({ from, words }) => ({ from, words: { ...words } })) }),
    { toInput: ({ notes }) => ({ notes: notes.map(inBoth) }) },
  )
  const acting = useAct(describeWay, {
    draft,
    stale: [servicePage],
    onDone: () => {
      notify({ message: t`The way there is kept.` })
    },
  })
  return { seen, draft, acting }
}

function OneWay({ form, nth }: { form: FieldForm; nth: number }) {
  const { t } = useLingui()
  const { value, change } = useField({ form, name: `notes.${nth}.from` })
  return (
    <>
      <AreaPicker
        id={`notes.${nth}.from`}
        label={t`For whoever comes from (leave empty for anyone)`}
        value={typeof value === 'string' ? value : null}
        onChange={code => {
          change(code)
        }}
      />
      <LongField
        form={form}
        name={`notes.${nth}.words.id`}
        label={t`How one gets there, in Indonesian`}
        expected={t`Write how one gets there, for example “Perahu dua kali seminggu, Senin dan Kamis pagi”.`}
      />
      <LongField form={form} name={`notes.${nth}.words.en`} isOptional label={t`The same in English`} />
    </>
  )
}

function inBoth({ from, words }: Note) {
  const id = words.id.trim()
  return { from, words: { id, en: words.en.trim() || id } }
}
