import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useSay } from '#platform/web/say.ts'
import { useActorLine } from '#practice/resources/ui/parts/ActorLine.tsx'
import type { Alternative } from '../../../schema/alternative.ts'
import look from './Choice.module.css'
import { Picture, type PictureName } from './Picture.tsx'
import type { useReadAloud } from './useReadAloud.ts'
import { usePlainLines } from './usePlainLines.ts'

const PICTURES: Record<Alternative['kind'], PictureName> = { service: 'service', informal: 'people', strength: 'heart' }

type Props = { alternative: Alternative; number: number; today: string; voice: ReturnType<typeof useReadAloud> }

/** One way to get help as a client sees it: large, plain, and to be read aloud. */
export function ChoiceCard({ alternative, number, today, voice }: Props) {
  const heading = useId()
  const say = useSay()
  const linesOf = usePlainLines(today)
  const { key, title, description, organization, howToApply } = alternative
  const lines = linesOf(alternative)
  const how = howToApply ? say(howToApply) : ''
  const aloud = [say(title), organization?.name ?? '', say(description), ...lines.map(({ words }) => words), how]
  return (
    <article className={look.card} aria-labelledby={heading}>
      <Head alternative={alternative} number={number} heading={heading} />
      {say(description) !== '' && <p className={look.what}>{say(description)}</p>}
      <ul className={look.lines}>
        {lines.map(({ picture, words }) => (
          <li key={words}>
            <Picture name={picture} size={34} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {how !== '' && <p className={look.what}>{how}</p>}
      {voice.canSpeak && (
        <ReadButton
          isReading={voice.reading === key}
          label={say(title)}
          onPress={() => {
            if (voice.reading === key) voice.stop()
            else
              voice.read(
                key,
                aloud.filter(words => words !== ''),
              )
          }}
        />
      )}
    </article>
  )
}

type HeadProps = Pick<Props, 'alternative' | 'number'> & { heading: string }

function Head({ alternative: { kind, title, organization }, number, heading }: HeadProps) {
  const say = useSay()
  const actorOf = useActorLine()
  return (
    <header className={look.head}>
      <span className={look.picture}>
        <Picture name={PICTURES[kind]} size={56} />
      </span>
      <span className={look.number} aria-hidden="true">
        {number}
      </span>
      <h2 id={heading}>{say(title)}</h2>
      {organization && (
        <p className={look.by}>
          {[organization.name, actorOf(organization)].filter(words => words !== '').join(' · ')}
        </p>
      )}
    </header>
  )
}

function ReadButton({ isReading, label, onPress }: { isReading: boolean; label: string; onPress: () => void }) {
  return (
    <button type="button" className={look.read} aria-pressed={isReading} onClick={onPress} data-print="hide">
      <Icon name={isReading ? 'cross' : 'speak'} size={24} />
      {isReading ? <Trans>Stop reading</Trans> : <Trans>Read aloud</Trans>}
      <VisuallyHidden> ({label})</VisuallyHidden>
    </button>
  )
}
