import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords } from '#platform/web/dates.ts'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { useSay } from '#platform/web/say.ts'
import look from '../../../ui/Case.module.css'
import type { EthicsRecord } from '../../schema/ethics.ts'
import ethics from './Ethics.module.css'

/** What was decided in this case, the latest first, with whoever wrote it. */
export function EthicsRecords({ records }: { records: readonly EthicsRecord[] }) {
  return (
    <section className={look.section} aria-labelledby="decided">
      <h2 id="decided">
        <Trans>What was decided</Trans>
      </h2>
      {records.map(record => (
        <OneRecord key={record.id} of={record} />
      ))}
    </section>
  )
}

function OneRecord({ of: { title, decidedOn, byName, decision, reasons, consulted, answers } }: { of: EthicsRecord }) {
  const { t } = useLingui()
  const say = useSay()
  const [day, by] = [dayWords(decidedOn), byName ?? t`an account that is gone`]
  return (
    <article className={ethics.card}>
      <h3>{say(title)}</h3>
      <p>{t`${day} · written down by ${by}`}</p>
      <FactList
        facts={[
          { label: t`Decided`, value: <Said words={decision} /> },
          { label: t`Why`, value: <Said words={reasons} /> },
          {
            label: t`Who was asked for advice`,
            value: consulted === null ? t`nobody is named` : <Said words={consulted} />,
          },
        ]}
      />
      {answers.length > 0 && (
        <details>
          <summary className={ethics.more}>{t`Questions and answers`}</summary>
          <FactList
            facts={answers.map(({ question, words }) => ({ label: say(question), value: <Said words={words} /> }))}
          />
        </details>
      )}
    </article>
  )
}

function Said({ words }: { words: string }) {
  return <span className={ethics.said}>{words}</span>
}
