import * as z from 'zod'
import { PartialDay } from '#platform/shared/partial-day.ts'
import { useSay } from '../../say.ts'
import type { Example } from '../example.ts'
import { notify } from '../notice/notify.tsx'
import { DayField } from './DayField.tsx'
import { ChoiceField, LongField, ManyField, SelectField, TextField, TickField } from './fields.tsx'
import { Form } from './Form.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { useDraft, type FieldForm } from './useDraft.ts'

const Told = z.object({
  name: z.string().min(1),
  bornOn: PartialDay,
  term: z.string().min(1),
  urgency: z.enum(['today', 'not-known', 'later']),
  people: z.array(z.string()).min(1),
  words: z.string(),
  agrees: z.literal(true),
})
const fresh = () => ({ name: '', bornOn: null, term: '', urgency: '', people: [], words: '', agrees: false })

function WhoFields({ form }: { form: FieldForm }) {
  const say = useSay()
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={say({ id: 'Nama lengkap', en: 'Full name' })}
        hint={say({
          id: 'Seperti di KTP atau sebagaimana orangnya menyebut diri',
          en: 'As on the identity card, or as they say it',
        })}
        expected={say({
          id: 'Tulis namanya, misalnya Sari Wulandari.',
          en: 'Write the name, for example Sari Wulandari.',
        })}
      />
      <DayField
        form={form}
        name="bornOn"
        label={say({ id: 'Tanggal lahir', en: 'Day of birth' })}
        expected={say({
          id: 'Tulis tanggal, bulan atau tahun lahir, atau tandai belum diketahui.',
          en: 'Write the day, month or year, or tick not known.',
        })}
      />
    </>
  )
}

function NeedFields({ form }: { form: FieldForm }) {
  const say = useSay()
  return (
    <>
      <SelectField
        form={form}
        name="term"
        label={say({ id: 'Apa yang dibutuhkan', en: 'What is needed' })}
        options={[
          { value: 'food', label: say({ id: 'Pangan', en: 'Food' }) },
          { value: 'housing', label: say({ id: 'Tempat tinggal', en: 'A place to live' }) },
        ]}
        expected={say({ id: 'Pilih jenis bantuan.', en: 'Choose the kind of help.' })}
      />
      <ChoiceField
        form={form}
        name="urgency"
        label={say({ id: 'Seberapa cepat', en: 'How soon' })}
        options={[
          {
            value: 'today',
            label: say({ id: 'Hari ini', en: 'Today' }),
            hint: say({ id: 'Tidak bisa menunggu sampai besok', en: 'It cannot wait until tomorrow' }),
          },
          { value: 'not-known', label: say({ id: 'Belum diketahui', en: 'Not known yet' }) },
          { value: 'later', label: say({ id: 'Nanti', en: 'Later' }) },
        ]}
        expected={say({ id: 'Pilih kapan bantuan harus datang.', en: 'Choose how soon help must come.' })}
      />
    </>
  )
}

function MeetingFields({ form }: { form: FieldForm }) {
  const say = useSay()
  return (
    <>
      <ManyField
        form={form}
        name="people"
        isBeside
        label={say({ id: 'Siapa yang hadir', en: 'Who was present' })}
        options={[
          { value: 'client', label: say({ id: 'Klien', en: 'The client' }) },
          { value: 'family', label: say({ id: 'Keluarga', en: 'Family' }) },
        ]}
        expected={say({ id: 'Pilih paling sedikit satu.', en: 'Choose one at least.' })}
      />
      <LongField
        form={form}
        name="words"
        isOptional
        label={say({ id: 'Kata-kata klien sendiri', en: 'In the client’s own words' })}
      />
      <TickField
        form={form}
        name="agrees"
        label={say({ id: 'Klien setuju hal ini dicatat', en: 'The client agrees that this is recorded' })}
        expected={say({ id: 'Tandai bila klien setuju.', en: 'Tick when the client agrees.' })}
      />
    </>
  )
}

function Whole() {
  const say = useSay()
  const draft = useDraft('example', Told, fresh)
  const { form, isKept, discard } = draft
  const send = () => {
    draft.finish()
    notify({ message: say({ id: 'Tercatat.', en: 'Recorded.' }) })
  }
  return (
    <Form draft={draft} onSend={send}>
      <WhoFields form={form} />
      <NeedFields form={form} />
      <MeetingFields form={form} />
      <SubmitBar
        label={say({ id: 'Catat kebutuhan ini', en: 'Record this need' })}
        isKept={isKept}
        onDiscard={discard}
        cancelTo="/gallery"
      />
    </Form>
  )
}

export const examples: Example[] = [{ name: 'Every kind of field', Show: Whole }]
