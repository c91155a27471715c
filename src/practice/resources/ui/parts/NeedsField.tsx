import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { NeedPicker } from '#practice/knowledge/ui/parts/NeedPicker.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'

/** Several needs: each that is chosen stands below and can be taken out. The value is a list of terms. */
export function NeedsField(props: FieldProps) {
  const { t } = useLingui()
  const needWords = useNeedWords()
  const { value, change, isWrong } = useField(props)
  const needs = Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
  return (
    <Stack gap="xs">
      <NeedPicker
        id={props.name}
        label={props.label}
        value={null}
        {...(isWrong && { error: props.expected })}
        onChange={term => {
          if (term !== null) change([...new Set([...needs, term])])
        }}
      />
      {needs.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Chosen needs`}>
          {needs.map(need => (
            <Button
              key={need}
              variant="default"
              rightSection={<Icon name="cross" size={16} />}
              aria-label={t`Take out: ${needWords(need).plain}`}
              onClick={() => {
                change(needs.filter(one => one !== need))
              }}
            >
              {needWords(need).plain}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
