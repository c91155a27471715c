import { Trans } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Service } from '../schema/resource.ts'
import { ActorForm } from './ActorForm.tsx'
import { WayForm } from './WayForm.tsx'

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const

/** What a curator knows that no record of elsewhere tells: what kind of organisation it is, and how one gets there. */
export function Describing({ service }: { service: Service }) {
  return (
    <Stack gap="md">
      <Opened summary={<Trans>Say what kind of organisation it is</Trans>}>
        <ActorForm key={service.id} service={service} />
      </Opened>
      {service.locations
        .filter(place => !place.isProtected)
        .map(place => (
          <Opened key={place.id} summary={<WayTo name={place.name} />}>
            <WayForm key={place.id} service={service} place={place} />
          </Opened>
        ))}
    </Stack>
  )
}

function Opened({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary style={SUMMARY}>{summary}</summary>
      {children}
    </details>
  )
}

function WayTo({ name }: { name: string }) {
  return <Trans>Say how one gets to {name}</Trans>
}
