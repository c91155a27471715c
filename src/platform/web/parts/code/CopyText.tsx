import '../frame/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { Button, CopyButton } from '@mantine/core'

/** A text to be pasted elsewhere; the button says that it was copied. */
export function CopyText({ text, label, isQuiet = false }: { text: string; label: string; isQuiet?: boolean }) {
  const { t } = useLingui()
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button {...(isQuiet && { variant: 'default' })} onClick={copy}>
          {copied ? t`Copied` : label}
        </Button>
      )}
    </CopyButton>
  )
}
