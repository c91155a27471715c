import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { RecordPage } from '../../schema/record-page.ts'

/** What is kept of a programme or of an organisation on pages of its own. */
export function Elsewhere({ page: { kind, id } }: { page: Pick<RecordPage, 'kind' | 'id'> }) {
  const { t } = useLingui()
  const may = useMay()
  const links = [
    ...(kind === 'program' && may('criteria.read')
      ? [{ to: `/directory/conditions/program/${id}`, label: t`Conditions of this programme` }]
      : []),
    ...(kind === 'organization' && may('service.confirm')
      ? [{ to: `/directory/organizations/${id}/links`, label: t`Letters and links to this organisation` }]
      : []),
    ...(kind === 'organization' && may('organization.merge')
      ? [{ to: `/directory/duplicates?of=${id}`, label: t`Is this organisation kept twice?` }]
      : []),
  ]
  if (links.length === 0) return null
  return (
    <nav aria-labelledby="elsewhere">
      <h2 id="elsewhere">
        <Trans>On other pages</Trans>
      </h2>
      <Group gap="md">
        {links.map(({ to, label }) => (
          <PlaceLink key={to} to={to}>
            {label}
          </PlaceLink>
        ))}
      </Group>
    </nav>
  )
}
