import { Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { Criterion, type Ending } from '../schema.ts'
import look from './Ending.module.css'
import { ANSWER_WORDS, CRITERION_WORDS } from './parts/words.ts'

type Props = {
  form: FieldForm
  ending: Ending
  criteria: Record<Criterion, { answer: string; words: string }>
}
/** Where "there is none" is no answer. */
const ALWAYS: readonly Criterion[] = ['safety']

/** What is looked at before the end, each question with what the record knows of it. */
export function CriteriaFields({ form, ending, criteria }: Props) {
  const { t } = useLingui()
  const factOf = useFacts(ending)
  return (
    <section className={look.box} aria-labelledby="criteria">
      <h3 id="criteria">
        <Trans>Before it ends</Trans>
      </h3>
      {Criterion.options.map(name => (
        <div key={name}>
          <ChoiceField
            form={form}
            name={`closing.criteria.${name}.answer`}
            label={t(CRITERION_WORDS[name])}
            hint={factOf[name]}
            expected={t`Choose an answer.`}
            options={(['done', 'left', 'none'] as const)
              .filter(answer => answer !== 'none' || !ALWAYS.includes(name))
              .map(value => ({ value, label: t(ANSWER_WORDS[value]) }))}
            isBeside
          />
          {criteria[name].answer === 'left' && (
            <LongField
              form={form}
              name={`closing.criteria.${name}.words`}
              label={t`Why it is left, and what becomes of it`}
              expected={t`Write why it is left as it is.`}
            />
          )}
        </div>
      ))}
    </section>
  )
}

function useFacts({ goals, needs, referrals }: Ending): Record<Criterion, string> {
  const { t } = useLingui()
  const { all, reached, ended } = goals
  return {
    goals: all === 0 ? t`No goal was set.` : t`Of ${all} goals ${reached} are reached and ${ended} were left out.`,
    needs:
      needs.all === 0
        ? t`No need was named.`
        : plural(needs.open, {
            0: 'It is written down what came of every need.',
            one: '# need is still open.',
            other: '# needs are still open.',
          }),
    safety: t`The safety clock was answered.`,
    referrals:
      referrals.sent === 0
        ? t`No referral was sent.`
        : plural(referrals.withoutOutcome, {
            0: 'Every referral has an outcome.',
            one: '# referral has no outcome yet.',
            other: '# referrals have no outcome yet.',
          }),
    agreement: t`Say goodbye well: what you did together, and what the client takes along.`,
  }
}
