import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { needsOfCase } from '../../2-assessment/api.ts'
import { NEED_STATE_TONES, NEED_STATE_WORDS } from '../../2-assessment/ui/parts/words.ts'
import caseLook from '../../ui/Case.module.css'

/** What came of every need; what came of one is told on the overview. */
export function NeedsMet({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const needs = useQuery(asking(needsOfCase, { caseId }))
  return (
    <section className={caseLook.section} aria-labelledby="needs-met">
      <h2 id="needs-met">
        <Trans>Needs</Trans>
      </h2>
      <Answer of={needs}>
        {all =>
          all.length === 0 ? (
            <p>{t`No need is named yet. Needs are named on the overview.`}</p>
          ) : (
            <List label={t`Needs`}>
              {all.map(({ id, term, state }) => (
                <ListRow
                  key={id}
                  to={`/cases/${caseId}`}
                  title={wordsOf(term).plain}
                  marks={<StatusMark tone={NEED_STATE_TONES[state]} label={t(NEED_STATE_WORDS[state])} />}
                />
              ))}
            </List>
          )
        }
      </Answer>
    </section>
  )
}
