import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { newId } from '#platform/shared/id.ts'
import { LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import type { PlanForm } from './draft.ts'
import { MappingNotice } from './parts/Hypotheses.tsx'
import look from './Plan.module.css'

/** What brings the problem about, and what will be changed about each; asked only of those who wish to say it. */
export function HypothesesEditor({ form }: { form: PlanForm }) {
  const { factors, interventions } = form.getValues()
  const add = (what: 'factor' | 'intervention') => () => {
    if (what === 'factor') form.setFieldValue('factors', [...factors, { id: newId(), cause: '', leadsTo: '' }])
    else {
      const bare = factors.find(({ id }) => !interventions.some(({ factorId }) => factorId === id))
      const one = { id: newId(), factorId: bare?.id ?? '', forWhom: '', change: '', expected: '' }
      form.setFieldValue('interventions', [...interventions, one])
    }
  }
  return (
    <details className={look.more} {...(factors.length + interventions.length > 0 && { open: true })}>
      <summary>
        <Trans>Why we think this helps, if you wish</Trans>
      </summary>
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          <Trans>Name what brings the problem about, and for each cause one thing that will be changed about it.</Trans>
        </p>
        {factors.map(({ id }, at) => (
          <FactorFields key={id} form={form} at={at} />
        ))}
        {interventions.map(({ id }, at) => (
          <InterventionFields key={id} form={form} at={at} />
        ))}
        <div className={look.beside}>
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add('factor')}>
            <Trans>Name a cause</Trans>
          </Button>
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add('intervention')}>
            <Trans>Say what will be changed</Trans>
          </Button>
        </div>
        <MappingNotice
          factors={factors.map(one => ({ ...one, leadsTo: null }))}
          interventions={interventions.map(one => ({ ...one, factorId: one.factorId === '' ? null : one.factorId }))}
        />
      </Stack>
    </details>
  )
}

type Props = { form: PlanForm; at: number }

function FactorFields({ form, at }: Props) {
  const { t } = useLingui()
  return (
    <div className={look.row}>
      <LongField
        form={form}
        name={`factors.${at}.cause`}
        label={t`What brings it about`}
        expected={t`Write one cause, for example “Work stopped with the drought”.`}
      />
      <LongField form={form} name={`factors.${at}.leadsTo`} label={t`What it leads to`} isOptional />
      <div>
        <Button
          variant="subtle"
          onClick={() => {
            form.setFieldValue(
              'factors',
              form.getValues().factors.filter((_, index) => index !== at),
            )
          }}
        >
          <Trans>Take this cause out</Trans>
        </Button>
      </div>
    </div>
  )
}

function InterventionFields({ form, at }: Props) {
  const { t } = useLingui()
  const { factors } = form.getValues()
  const options = factors.map(({ id, cause }) => ({ value: id, label: cause }))
  const name = (field: string) => `interventions.${at}.${field}`
  return (
    <div className={look.row}>
      <SelectField form={form} name={name('factorId')} label={t`About which cause?`} options={options} isOptional />
      <LongField form={form} name={name('forWhom')} label={t`For whom`} expected={t`Write for whom it is.`} />
      <LongField
        form={form}
        name={name('change')}
        label={t`What will be changed`}
        expected={t`Write what will be changed, for example “Rice from the village store until harvest”.`}
      />
      <LongField
        form={form}
        name={name('expected')}
        label={t`What is expected of it`}
        expected={t`Write what you expect to see then.`}
      />
      <div>
        <Button
          variant="subtle"
          onClick={() => {
            form.setFieldValue(
              'interventions',
              form.getValues().interventions.filter((_, index) => index !== at),
            )
          }}
        >
          <Trans>Take this out</Trans>
        </Button>
      </div>
    </div>
  )
}
