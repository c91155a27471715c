import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Coverage, NamedPerson, ReportPreview } from '../schema/report.ts'
import { SECTION_WORDS } from '../schema/words.ts'
import look from './Reports.module.css'
import { DATA_WORDS, LACKING_WORDS, WARNING_WORDS } from './words.ts'

/** Whose data a report shows, what to look at, and whether it may be given: before anything goes out. */
export function Whose({ preview: { people, warnings, coverage } }: { preview: ReportPreview }) {
  const { t } = useLingui()
  return (
    <section className={look.whole} aria-labelledby="whose">
      <h2 id="whose">
        <Trans>Whose data this report shows</Trans>
      </h2>
      <div className={look.box}>
        {people.length === 0 ? (
          <Trans>As far as Simpul can tell, it names nobody.</Trans>
        ) : (
          <ul>
            {people.map(person => (
              <Person key={person.name} person={person} />
            ))}
          </ul>
        )}
      </div>
      {warnings.length > 0 && (
        <Notice tone="attention" title={<Trans>Look at this first</Trans>}>
          <ul>
            {warnings.map(warning => (
              <li key={warning}>{t(WARNING_WORDS[warning])}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Covered coverage={coverage} />
    </section>
  )
}

function Person({ person: { name, isClient, kinds, sections } }: { person: NamedPerson }) {
  const { t } = useLingui()
  const say = useSay()
  const shown = kinds.map(kind => t(DATA_WORDS[kind])).join(', ')
  const where = sections.map(section => say(SECTION_WORDS[section])).join('; ')
  return (
    <li>
      <strong>{name}</strong> ({isClient ? <Trans>client</Trans> : <Trans>not the client</Trans>}): {shown}
      {where !== '' && (
        <div>
          <Trans>In: {where}</Trans>
        </div>
      )}
    </li>
  )
}

function Covered({ coverage }: { coverage: Coverage }) {
  const { t } = useLingui()
  if (coverage.is === 'lacking') {
    return (
      <Notice tone="wait" title={t(LACKING_WORDS[coverage.why])}>
        <Trans>
          Ask the client first. If the law allows or asks for it, say below on which basis and why; it is kept.
        </Trans>
      </Notice>
    )
  }
  const day = dayWords(coverage.endsOn)
  return (
    <Notice tone="good">
      {coverage.basis === 'consent' ? (
        <Trans>The client agreed to this; the consent holds until {day}.</Trans>
      ) : (
        <Trans>A basis in law that was written down covers this; it holds until {day}.</Trans>
      )}
    </Notice>
  )
}
