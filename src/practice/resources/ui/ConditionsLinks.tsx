import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Service } from '../schema/resource.ts'

/** From a service to its conditions: where each is written, who would fit, and how they came to be so. */
export function ConditionsLinks({ service: { id, program } }: { service: Service }) {
  const { t } = useLingui()
  const say = useSay()
  const may = useMay()
  const address = `/directory/conditions/service/${id}`
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">
        <Trans>Conditions</Trans>
      </h2>
      <p>
        <Trans>Where each condition is written, who would fit, and what was changed when.</Trans>{' '}
        {program && (
          <>
            {t`Part of the programme`}{' '}
            <PlaceLink to={`/directory/conditions/program/${program.id}`}>{say(program.name)}</PlaceLink>.
          </>
        )}
      </p>
      <Group gap="sm">
        <Button component={PlaceLink} to={address} variant="default">
          <Trans>Look at the conditions</Trans>
        </Button>
        {may('criteria.publish') && (
          <Button component={PlaceLink} to={`${address}/change`} variant="default">
            <Trans>Change the conditions</Trans>
          </Button>
        )}
      </Group>
    </section>
  )
}
