import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { LineInForce } from '#practice/resources/schema/conditions.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { Criteria, Finding } from '../schema.ts'
import look from './Conditions.module.css'
import { useFindingWords } from './useFindingWords.ts'
import { FROM_WORDS } from './words.ts'

/** The lines that hold, in sentences: what must hold, then what only guides. */
export function LineList({ criteria }: { criteria: Criteria }) {
  const { t } = useLingui()
  const { inForce } = criteria
  const hard = inForce.filter(({ line }) => line.isHard)
  const guiding = inForce.filter(({ line }) => !line.isHard)
  return (
    <div className={look.groups}>
      {hard.length > 0 && <Lines title={t`All of this must hold`} lines={hard} criteria={criteria} />}
      {guiding.length > 0 && (
        <Lines title={t`Good to know; none of this refuses anyone`} lines={guiding} criteria={criteria} />
      )}
      {inForce.length === 0 && (
        <p>
          <Trans>No conditions hold here. Nobody is refused by a condition.</Trans>
        </p>
      )}
    </div>
  )
}

function Lines({ title, lines, criteria }: { title: string; lines: readonly LineInForce[]; criteria: Criteria }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={look.lines}>
        {lines.map(one => (
          <Line key={one.line.id} one={one} criteria={criteria} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one: { line, from, replaces }, criteria }: { one: LineInForce; criteria: Criteria }) {
  const { t } = useLingui()
  const say = useSay()
  const findings = criteria.findings.filter(finding => finding.line === line.id)
  const isAbove = from !== criteria.subject.kind && from !== 'imported'
  return (
    <li className={look.line}>
      <div className={look.sentence}>{say(line.text)}</div>
      <LineDetails line={line} />
      {(isAbove || from === 'imported') && (
        <div className={look.marks}>
          <StatusMark tone="calm" label={t(FROM_WORDS[from])} />
        </div>
      )}
      {replaces && <div className={look.detail}>{t`In place of: ${say(replaces.line.text)}`}</div>}
      {findings.map((finding, index) => (
        <FindingLine key={index} finding={finding} textOf={textIn(criteria)} />
      ))}
    </li>
  )
}

function textIn({ inForce }: Criteria) {
  return (id: string) => inForce.find(({ line }) => line.id === id)?.line.text ?? null
}

/** What proves a line, where it is written and when that was looked up. */
export function LineDetails({ line }: { line: Pick<ConditionLine, 'provedBy' | 'source' | 'checkedOn'> }) {
  const { t } = useLingui()
  const say = useSay()
  const { provedBy, source, checkedOn } = line
  const papers = provedBy.map(say).join(', ')
  const on = checkedOn === null ? null : dayWords(checkedOn, 'short')
  if (papers === '' && source === null && on === null) return null
  return (
    <div className={look.detail}>
      {papers !== '' && <div>{t`Proved by: ${papers}`}</div>}
      {(source !== null || on !== null) && (
        <div>
          {source === null ? t`Source not said` : <Source source={source} />}
          {on !== null && ` · ${t`checked on ${on}`}`}
        </div>
      )}
    </div>
  )
}

function Source({ source }: { source: string }) {
  const { t } = useLingui()
  if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return <>{t`Source: ${source}`}</>
  const host = new URL(source).hostname.replace(/^www\./, '')
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {t`Source: ${host}`} <Icon name="external" size={14} />
    </a>
  )
}

type FindingProps = { finding: Finding; textOf: (id: string) => { id: string; en: string } | null }

/** What a check found of a line. */
export function FindingLine({ finding, textOf }: FindingProps) {
  const wordsOf = useFindingWords(textOf)
  return (
    <p className={look.found}>
      <Icon name="attention" size={16} />
      <span>{wordsOf(finding)}</span>
    </p>
  )
}
