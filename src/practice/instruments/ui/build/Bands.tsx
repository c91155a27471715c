import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { nextName } from '../../rules/form-draft.ts'
import look from './Build.module.css'
import { without, type Making } from './making.ts'
import { TextsFields } from './TextsFields.tsx'

/** The spans of totals, each with what it is called. */
export function Bands({ making }: { making: Making }) {
  const { bands } = making.draft
  const add = () => {
    const key = nextName(
      bands.map(one => one.key),
      'band-',
    )
    making.set('bands', [...bands, { key, from: '', to: '', label: { id: '', en: '' } }])
  }
  return (
    <fieldset className={look.part}>
      <legend>
        <Trans>What totals are called</Trans>
      </legend>
      {bands.map((band, index) => (
        <BandRow key={band.key} making={making} index={index} />
      ))}
      <div>
        <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add}>
          <Trans>Add a span of totals</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

function BandRow({ making: { form, draft, set }, index }: { making: Making; index: number }) {
  const { t } = useLingui()
  const number = index + 1
  return (
    <div className={look.row}>
      <div className={look.pair}>
        <TextField
          form={form}
          name={`bands.${index}.from`}
          label={t`Span ${number}, from`}
          expected={t`Write the lowest total of this span, such as 0.`}
          kind="decimal"
        />
        <TextField
          form={form}
          name={`bands.${index}.to`}
          label={t`Span ${number}, to`}
          expected={t`Write the highest total of this span. It is not below the lowest, and no total lies in two spans.`}
          kind="decimal"
        />
      </div>
      <TextsFields
        form={form}
        name={`bands.${index}.label`}
        label={t`Name of span ${number}`}
        expected={t`Write what such a total is called, such as “needs a closer look”.`}
      />
      <div>
        <Button
          variant="default"
          aria-label={t`Take out span ${number}`}
          onClick={() => {
            set('bands', without(draft.bands, index))
          }}
        >
          <Trans>Take out</Trans>
        </Button>
      </div>
    </div>
  )
}
