import '../learn.ts'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { FormEntry } from '../../schema/kept.ts'
import { useTexts } from './useTexts.tsx'

type Props = { label: string; entries: readonly FormEntry[]; to: (entry: FormEntry) => string }

/** Forms to choose from: what each is about, how long it is, and in which languages it stands. */
export function FormList({ label, entries, to }: Props) {
  const { t } = useLingui()
  const { text } = useTexts()
  return (
    <List label={label}>
      {entries.map(entry => (
        <ListRow
          key={`${entry.url} ${entry.version}`}
          to={to(entry)}
          title={text(entry.title)}
          {...(entry.description && { subtitle: text(entry.description) })}
          meta={plural(entry.questions, { one: '# question', other: '# questions' })}
          marks={
            <>
              {entry.isScored && <StatusMark tone="calm" icon="evidence" label={t`with a score`} />}
              {!entry.languages.includes('id') && <StatusMark tone="wait" label={t`in English only`} />}
              {!entry.languages.includes('en') && <StatusMark tone="calm" label={t`in Indonesian only`} />}
              {entry.origin === 'agency' && (
                <StatusMark tone="calm" label={t`your agency’s, version ${entry.version}`} />
              )}
              {!entry.isLatest && <StatusMark tone="calm" label={t`an earlier version`} />}
              {entry.isRetired && <StatusMark tone="attention" label={t`laid aside`} />}
            </>
          }
        />
      ))}
    </List>
  )
}

/** Where one version of a form stands. */
export function placeOfForm({ url, version }: { url: string; version: string }): string {
  return `?url=${encodeURIComponent(url)}&version=${encodeURIComponent(version)}`
}
