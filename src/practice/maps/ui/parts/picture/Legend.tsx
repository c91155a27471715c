import { Trans } from '@lingui/react/macro'
import { SAMPLE } from '../../../rules/legend.ts'
import type { ScenePart } from '../../../schema/scene.ts'
import look from '../../Map.module.css'
import { Parts } from './Picture.tsx'

type Props = { entries: readonly { parts: readonly ScenePart[]; words: string }[] }

/** What the signs of a map mean: closed on a screen until asked for, open on paper. */
export function Legend({ entries }: Props) {
  return (
    <>
      <details className={`${look.more} ${look.hidden}`}>
        <summary>
          <Trans>What the signs mean</Trans>
        </summary>
        <Signs entries={entries} />
      </details>
      <div className={look.onPaper}>
        <Signs entries={entries} />
      </div>
    </>
  )
}

function Signs({ entries }: Props) {
  const { width, height } = SAMPLE
  return (
    <ul className={look.legend}>
      {entries.map(({ parts, words }) => (
        <li key={words}>
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <Parts group={{ parts: [...parts] }} />
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
