import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords, momentWords, todayHere } from '#platform/web/dates.ts'
import { useSay } from '#platform/web/say.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { versionOn } from '#practice/resources/rules/conditions.ts'
import type { ConditionVersion } from '#practice/resources/schema/conditions.ts'
import type { Criteria, HistoryEntry } from '../schema.ts'
import look from './Conditions.module.css'

/** Every version with its days, who published it and what it changed; the latest first. */
export function History({ criteria }: { criteria: Criteria }) {
  const { history, on } = criteria
  const versions = history.map(({ version }) => version).filter(version => version !== null)
  const current = versionOn(versions, on)
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        <Trans>History</Trans>
      </h2>
      <ol className={look.lines}>
        {history.map(entry => (
          <Entry
            key={entry.version?.id ?? 'imported'}
            entry={entry}
            isNow={(current?.lines ?? null) === null ? entry.version === null : entry.version?.id === current?.id}
            isToCome={entry.version !== null && entry.version.validFrom > on}
            isToday={on <= todayHere()}
          />
        ))}
      </ol>
      {history.length === 0 && (
        <p>
          <Trans>No conditions were ever written here.</Trans>
        </p>
      )}
    </section>
  )
}

type EntryProps = { entry: HistoryEntry; isNow: boolean; isToCome: boolean; isToday: boolean }

function Entry({ entry, isNow, isToCome, isToday }: EntryProps) {
  const { t } = useLingui()
  const { version } = entry
  return (
    <li className={look.line}>
      <div className={look.sentence}>
        {version ? <Period version={version} /> : t`As imported, before anyone published`}
      </div>
      <div className={look.marks}>
        {isNow && <StatusMark tone="good" label={isToday ? t`holds now` : t`holds on that day`} />}
        {isToCome && <StatusMark tone="wait" label={t`to come`} />}
      </div>
      {version && <Published version={version} />}
      <Changes entry={entry} />
    </li>
  )
}

function Period({ version: { validFrom, validTo } }: { version: ConditionVersion }) {
  const { t } = useLingui()
  const from = dayWords(validFrom, 'short')
  if (validTo === null) return <>{t`From ${from}`}</>
  const to = dayWords(validTo, 'short')
  return <>{t`From ${from} to ${to}`}</>
}

function Published({ version: { publishedAt, publishedBy, note, despite } }: { version: ConditionVersion }) {
  const { t } = useLingui()
  const at = momentWords(publishedAt)
  const { agency } = publishedBy
  return (
    <div className={look.detail}>
      <div>{t`Published ${at} by a curator of ${agency}`}</div>
      {note !== null && <div>{note}</div>}
      {despite !== null && <div>{t`Although nobody could meet it: ${despite}`}</div>}
    </div>
  )
}

/** What is new, said otherwise, taken out; of the first version simply its lines. */
function Changes({ entry }: { entry: HistoryEntry }) {
  const { t } = useLingui()
  const say = useSay()
  const { version, lines, added, changed, gone, switchedOff } = entry
  if (version === null) {
    const texts = lines.flatMap(line => ('isOff' in line ? [] : [say(line.text)]))
    if (texts.length === 0) return <div className={look.detail}>{t`No conditions.`}</div>
    return <Items items={texts} />
  }
  const off = switchedOff.length
  const items = [
    ...(version.lines === null ? [t`What was published here ended; what was there before holds again.`] : []),
    ...added.map(line => t`New: ${say(line.text)}`),
    ...changed.map(({ from, to }) => {
      const [before, after] = [say(from.text), say(to.text)]
      return before === after ? t`Its source, papers or weight changed: ${after}` : t`Was “${before}”, now “${after}”`
    }),
    ...gone.map(line => t`Taken out: ${say(line.text)}`),
    ...(off > 0 ? [t`Conditions from above that were switched off: ${off}`] : []),
  ]
  return <Items items={items.length > 0 ? items : [t`The same conditions as before, for other days.`]} />
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className={look.changes}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
