import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { AreaPicker } from '#practice/areas/ui/parts/AreaPicker.tsx'
import look from './Conditions.module.css'

type Props = {
  id: string
  codes: readonly string[]
  nameOf: (code: string) => string
  onChange: (codes: string[]) => void
  /** Told of the name of an area that was just found. */
  onNamed: (code: string, name: string) => void
  isWrong: boolean
}

/** Areas of which the client must live in one: each stands there and can be taken out. */
export function AreasField({ id, codes, nameOf, onChange, onNamed, isWrong }: Props) {
  const { t } = useLingui()
  return (
    <div className={look.node}>
      {codes.length > 0 && (
        <ul className={look.chosen}>
          {codes.map(code => (
            <li key={code}>
              <Button
                variant="default"
                rightSection={<Icon name="cross" size={16} />}
                aria-label={t`Take out: ${nameOf(code)}`}
                onClick={() => {
                  onChange(codes.filter(one => one !== code))
                }}
              >
                {nameOf(code)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AreaPicker
        id={`${id}-area`}
        label={codes.length === 0 ? t`Area` : t`Or in another area`}
        value={null}
        {...(isWrong && codes.length === 0 && { error: t`Choose an area.` })}
        onChange={(code, area) => {
          if (code === null) return
          if (area) onNamed(code, area.name)
          onChange([...new Set([...codes, code])])
        }}
      />
    </div>
  )
}
