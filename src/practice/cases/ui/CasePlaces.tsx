import { Trans, useLingui } from '@lingui/react/macro'
import type { Act } from '#confidentiality/access/schema/policy.ts'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import look from './CasePlaces.module.css'

export type Place =
  | 'overview'
  | 'assessment'
  | 'forms'
  | 'plan'
  | 'work'
  | 'progress'
  | 'aftercare'
  | 'parties'
  | 'map'
  | 'entitlements'
  | 'referrals'
  | 'voice'
  | 'helpers'
  | 'safety'
  | 'consents'
  | 'ethics'
  | 'reports'
type Shown = { id: Place; to: string; label: string }
type Group = { id: string; label: string; places: readonly Shown[] }
type Props = { caseId: string; active: Place }

/** The pages of a case: two rows on a desk, one list to open on a phone. */
export function CasePlaces({ caseId, active }: Props) {
  const { t } = useLingui()
  const groups = useGroups(caseId)
  const now = groups.flatMap(({ places }) => places).find(({ id }) => id === active)?.label ?? ''
  return (
    <nav aria-label={t`Pages of this case`} className={look.whole}>
      <details className={look.compact}>
        <summary>
          <Icon name="more" size={18} />
          <span>
            <Trans>Pages of this case</Trans>: <strong>{now}</strong>
          </span>
        </summary>
        <Groups groups={groups} active={active} />
      </details>
      <div className={look.wide}>
        <Groups groups={groups} active={active} />
      </div>
    </nav>
  )
}

function Groups({ groups, active }: { groups: readonly Group[]; active: Place }) {
  return groups.map(({ id, label, places }) => (
    <div key={id} className={look.group}>
      <div className={look.label}>{label}</div>
      <ul className={look.places} aria-label={label}>
        {places.map(place => (
          <li key={place.id}>
            <PlaceLink to={place.to} {...(place.id === active && { 'aria-current': 'page' })}>
              {place.label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}

function useGroups(caseId: string): Group[] {
  const { t } = useLingui()
  const may = useMay()
  const shown = (all: readonly [Place, string, Act][]): Shown[] =>
    all
      .filter(([, , act]) => may(act))
      .map(([id, label]) => ({ id, label, to: id === 'overview' ? `/cases/${caseId}` : `/cases/${caseId}/${id}` }))
  const groups: Group[] = [
    {
      id: 'work',
      label: t`The work`,
      places: shown([
        ['overview', t`Overview`, 'case.read'],
        ['assessment', t`Assessment`, 'functioning.read'],
        ['forms', t`Questions`, 'instrument.read'],
        ['plan', t`Plan`, 'plan.read'],
        ['work', t`Contacts and help`, 'work.read'],
        ['progress', t`Progress`, 'evaluation.read'],
        ['aftercare', t`The end`, 'evaluation.read'],
      ]),
    },
    {
      id: 'around',
      label: t`Around the client`,
      places: shown([
        ['parties', t`Who is involved`, 'case.read'],
        ['map', t`Map`, 'map.read'],
        ['entitlements', t`Entitlements`, 'entitlement.screen'],
        ['referrals', t`Referrals`, 'referral.read'],
        ['voice', t`The client’s voice`, 'voice.read'],
        ['helpers', t`People nearby`, 'informal.read'],
      ]),
    },
    {
      id: 'care',
      label: t`Protection and papers`,
      places: shown([
        ['safety', t`Safety`, 'case.read'],
        ['consents', t`Consent`, 'consent.read'],
        ['ethics', t`Ethics`, 'ethics.read'],
        ['reports', t`Reports`, 'report.read'],
      ]),
    },
  ]
  return groups.filter(({ places }) => places.length > 0)
}
