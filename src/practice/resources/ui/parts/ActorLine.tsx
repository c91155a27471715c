import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import type { Service } from '../../schema/resource.ts'
import { ACTOR_MEANS, ACTOR_WORDS } from './actor-words.ts'
import { usePsksName } from './usePsks.ts'

type Actor = Pick<Service['organization'], 'actorKind' | 'psks'>

/** `lineOf(organization)`: “government · Karang taruna”; empty where nothing is known. */
export function useActorLine(): (actor: Actor) => string {
  const { t } = useLingui()
  const nameOf = usePsksName()
  return ({ actorKind, psks }) => {
    const kind = actorKind === 'not-known' ? '' : t(ACTOR_WORDS[actorKind])
    return [kind, ...(psks ?? []).map(nameOf)].filter(words => words !== '').join(' · ')
  }
}

/** Which kind of actor an organisation is, and how that kind differs from the others. */
export function ActorLine({ actor }: { actor: Actor }) {
  const { t } = useLingui()
  const lineOf = useActorLine()
  const line = lineOf(actor)
  const means = ACTOR_MEANS[actor.actorKind]
  if (means === null) return line === '' ? t(ACTOR_WORDS['not-known']) : line
  return (
    <details>
      <summary style={SUMMARY}>{line}</summary>
      {t(means)}
    </details>
  )
}

const SUMMARY = { minHeight: 'var(--target)', display: 'list-item', alignContent: 'center', cursor: 'pointer' } as const
