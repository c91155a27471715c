import { useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { Label, Problem, useExpected } from '#platform/web/parts/form/fields.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { useSay } from '#platform/web/say.ts'
import { chosenDays, daysChosen, WHICH, type ChosenDay } from '../../rules/numbered-days.ts'

type Option = { value: string; label: string }
/** From the first to the fifth, then the last: in the order in which people think of them. */
const ORDER = ['1', '2', '3', '4', '5', '-1', '-2', '-3', '-4', '-5'] as const
/** These few are asked for; the others only stay where they are. */
const USUAL = 6

/** Days of a month, such as the second Tuesday: which one, and the day. */
export function NumberedDaysField({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const { t } = useLingui()
  const { value, change, isWrong } = useField(props)
  const expected = useExpected(props.expected)
  const rows = chosenDays(typeof value === 'string' || isTexts(value) ? value : '')
  const shown = rows.length > 0 ? rows : [{ nth: '', day: '' }]
  const put = (at: number, row: ChosenDay) => {
    change(daysChosen(shown.map((one, nth) => (nth === at ? row : one))))
  }
  return (
    <fieldset
      id={props.name}
      style={{ border: 0, margin: 0, padding: 0 }}
      {...(isWrong && { 'aria-describedby': `${props.name}-problem` })}
    >
      <legend>
        <Label isOptional={props.isOptional}>{props.label}</Label>
      </legend>
      {isWrong && <Problem id={`${props.name}-problem`}>{expected}</Problem>}
      <Stack gap="xs" align="start">
        {shown.map((row, at) => (
          <Row
            key={at}
            row={row}
            options={options}
            onChange={changed => {
              put(at, changed)
            }}
          />
        ))}
        {rows.length > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              change(daysChosen([...rows, { nth: '1', day: '' }]))
            }}
          >{t`Another day of the month`}</Button>
        )}
      </Stack>
    </fieldset>
  )
}

type RowProps = { row: ChosenDay; options: readonly Option[]; onChange: (row: ChosenDay) => void }

/** With both left empty a day is taken out again. */
function Row({ row, options, onChange }: RowProps) {
  const { t } = useLingui()
  const say = useSay()
  const which = ORDER.filter((nth, place) => place < USUAL || nth === row.nth)
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t`Which one`}
        value={row.nth}
        onChange={event => {
          onChange({ ...row, nth: event.currentTarget.value })
        }}
      >
        <option value="">{row.day === '' ? '' : t`every one`}</option>
        {which.map(nth => (
          <option key={nth} value={nth}>
            {say(WHICH[nth])}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t`Day of the week`}
        value={row.day}
        onChange={event => {
          onChange({ ...row, day: event.currentTarget.value })
        }}
      >
        <option value="" />
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Group>
  )
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
