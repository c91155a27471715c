import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Membership as Told } from '../../schema/actor.ts'

/** Of a body that helps its members: how one becomes one. What is not known is asked there. */
export function Membership({ membership }: { membership: Told | undefined }) {
  const { t } = useLingui()
  const say = useSay()
  const waitDays = membership?.waitDays ?? null
  const conditions = membership?.conditions ?? []
  return (
    <Stack gap="sm">
      <p>
        <Trans>It helps its members. Whoever is none yet may be able to join.</Trans>
      </p>
      <FactList
        facts={[
          { label: t`How to become a member`, value: membership?.howToJoin ? say(membership.howToJoin) : null },
          { label: t`What membership costs`, value: membership?.cost ? say(membership.cost) : null },
          {
            label: t`How long it takes`,
            value:
              waitDays === null
                ? null
                : waitDays === 0
                  ? t`a member at once`
                  : plural(waitDays, { one: 'about # day', other: 'about # days' }),
          },
          ...(conditions.length === 0
            ? []
            : [
                {
                  label: t`Who may join`,
                  value: (
                    <ul>
                      {conditions.map(({ id, text }) => (
                        <li key={id}>{say(text)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Stack>
  )
}
