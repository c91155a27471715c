import { useLingui } from '@lingui/react/macro'
import { ChoiceField, LongField, ManyField, TextField } from '#platform/web/parts/form/fields.tsx'
import { evaluate } from '../../../rules/expression.ts'
import { scopeOf, type withinOf } from '../../../rules/answers.ts'
import type { FormItem } from '../../../schema/form.ts'
import { useTexts } from '../useTexts.tsx'
import look from './Fill.module.css'
import { MomentField } from './MomentField.tsx'
import { fieldsOf, numberTyped, type Filling } from './filling.ts'
import { useExpectation } from './useExpectation.ts'

type Props = { item: FormItem; filling: Filling; within: ReturnType<typeof withinOf> }

/** One question, by its kind. */
export function FillField({ item, filling, within }: Props) {
  const { t } = useLingui()
  const { text, show } = useTexts()
  const expected = useExpectation()(item)
  if (item.calculated) return <Worked item={item} within={within} />
  const form = fieldsOf(filling)
  const field = {
    form,
    name: `${filling.prefix}${item.linkId}`,
    label: show(item.text),
    expected,
    ...(item.help && { hint: show(item.help) }),
  }
  const options = item.options.map(option => ({ value: option.code, label: text(option.text) }))
  const beside = isShort(options) && { isBeside: true }
  switch (item.type) {
    case 'choice':
      return item.repeats ? (
        <ManyField {...field} {...beside} options={options} />
      ) : (
        <ChoiceField {...field} {...beside} options={options} />
      )
    case 'open-choice':
      return <OpenChoice field={field} options={options} />
    case 'boolean':
      return <YesOrNo field={field} yes={t`Yes`} no={t`No`} />
    case 'integer':
    case 'decimal':
      return <NumberField field={field} kind={item.type === 'integer' ? 'numeric' : 'decimal'} />
    case 'text':
      return <LongField {...field} />
    case 'date':
    case 'time':
    case 'dateTime':
      return <MomentField field={field} type={item.type} />
    case 'string':
    case 'display':
    case 'group':
      return <TextField {...field} />
  }
}

/** A few short choices stand beside each other where there is room. */
function isShort(options: readonly { label: string }[]): boolean {
  return options.length <= 5 && options.every(({ label }) => label.length <= 26)
}

type Field = Parameters<typeof TextField>[0]

function YesOrNo({ field, yes, no }: { field: Field; yes: string; no: string }) {
  const { getInputProps } = field.form
  const form = {
    ...field.form,
    getInputProps: (path: string) => {
      const { value, onChange } = getInputProps(path)
      const said = value === true ? 'yes' : value === false ? 'no' : ''
      return {
        value: said,
        onChange: (next: unknown) => {
          onChange(next === 'yes')
        },
      }
    },
  }
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return <ChoiceField {...field} form={form} options={options} isBeside />
}

function NumberField({ field, kind }: { field: Field; kind: 'numeric' | 'decimal' }) {
  const { getInputProps } = field.form
  const form = {
    ...field.form,
    getInputProps: (path: string) => {
      const { value, onChange } = getInputProps(path)
      return {
        value,
        onChange: (next: unknown) => {
          // A comma or a point at the end is a number on its way.
          onChange(typeof next === 'string' && /[.,]$/.test(next) ? next : numberTyped(next))
        },
      }
    },
  }
  return <TextField {...field} form={form} kind={kind} />
}

/** One of several, or words of one's own. */
function OpenChoice({ field, options }: { field: Field; options: { value: string; label: string }[] }) {
  const { t } = useLingui()
  const value = field.form.getInputProps(field.name).value
  const isOther = typeof value === 'string' && value !== '' && !options.some(option => option.value === value)
  return (
    <>
      <ChoiceField {...field} options={[...options, { value: isOther ? value : ' ', label: t`Something else` }]} />
      {isOther && <TextField {...field} label={t`What else?`} name={field.name} />}
    </>
  )
}

/** What follows from the other answers: shown, never typed. */
function Worked({ item, within }: Pick<Props, 'item' | 'within'>) {
  const { t } = useLingui()
  const { show } = useTexts()
  const value = item.calculated && evaluate(item.calculated, scopeOf(within, null))
  const said =
    value === null
      ? t`not known yet`
      : typeof value === 'number'
        ? String(Math.round(value * 100) / 100)
        : String(value)
  return (
    <p className={look.worked} role="status">
      {show(item.text)}: <strong>{said}</strong>
    </p>
  )
}
