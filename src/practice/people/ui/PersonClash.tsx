import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, Title } from '@mantine/core'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import type { Person } from '../schema/person.ts'
import { useBirthWords } from './useBirthWords.ts'
import { SEX_WORDS } from './words.ts'

type Props = { kept: Person; sent: Person; onKeep: () => void; onSend: () => void }

/** Two versions of one person side by side; someone chooses, nothing is overwritten in silence. */
export function PersonClash({ kept, sent, onKeep, onSend }: Props) {
  const { t } = useLingui()
  const birthWords = useBirthWords()
  const valuesOf = ({ fullName, sex, birth, nik, phone, contactWishes }: Person) => [
    fullName,
    sex === 'not-known' ? null : t(SEX_WORDS[sex]),
    birthWords(birth),
    nik,
    phone,
    contactWishes,
  ]
  return (
    <Stack gap="sm">
      <Title order={2}>
        <Trans>Which is right?</Trans>
      </Title>
      <Compare
        label={t`Both versions`}
        rows={[t`Name`, t`Sex`, t`Birth`, t`NIK`, t`Telephone`, t`How this person wants to be reached`]}
        items={[
          {
            id: 'kept',
            title: t`In the record now`,
            values: valuesOf(kept),
            action: (
              <Button variant="default" onClick={onKeep}>
                <Trans>Leave it so</Trans>
              </Button>
            ),
          },
          {
            id: 'sent',
            title: t`What you wrote`,
            values: valuesOf(sent),
            action: (
              <Button variant="default" onClick={onSend}>
                <Trans>Save what I wrote</Trans>
              </Button>
            ),
          },
        ]}
      />
    </Stack>
  )
}
