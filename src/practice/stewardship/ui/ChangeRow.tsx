import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { countWords } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { ChangeLine } from '../schema/change.ts'
import { SOURCE_WORDS, STATE_WORDS } from './words.ts'

const TONES = { waiting: 'wait', decided: 'done', spam: 'calm', 'taken-back': 'calm' } as const

/** One correction in a list: of which service, by whom, and what became of it. */
export function ChangeRow({ line, to, when }: { line: ChangeLine; to?: string; when: string }) {
  const { t } = useLingui()
  const say = useSay()
  const who = line.byAgency ?? t(SOURCE_WORDS[line.source])
  const count = line.parts
  return (
    <ListRow
      {...(to !== undefined && { to })}
      title={say(line.service.name)}
      subtitle={[line.organization.name, who, line.words ?? ''].filter(text => text !== '').join(' · ')}
      meta={when}
      marks={
        <>
          <StatusMark tone={TONES[line.state]} label={t(STATE_WORDS[line.state])} />
          <StatusMark tone="calm" icon="edit" label={plural(count, { one: '# field', other: '# fields' })} />
          {line.accepted > 0 && <StatusMark tone="good" label={t`${countWords(line.accepted)} put in`} />}
          {line.refused > 0 && <StatusMark tone="attention" label={t`${countWords(line.refused)} refused`} />}
        </>
      }
    />
  )
}
