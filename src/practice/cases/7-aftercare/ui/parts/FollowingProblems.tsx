import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { FollowingProblem } from '#practice/knowledge/schema/domino.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import caseLook from '../../../ui/Case.module.css'
import { followingProblems } from '../../api.ts'
import look from '../Aftercare.module.css'
import { EVIDENCE_WORDS } from './words.ts'

// What someone has laid aside stays so until the page is loaded anew; nothing of it is kept.
const laidAside = new Set<string>()
const SHOWN = 3

/** Problems that often follow what is needed in this case, as questions to ask; nothing where there is none. */
export function FollowingProblems({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const may = useMay()
  const [, setCount] = useState(0)
  const [isAll, setAll] = useState(false)
  const found = useQuery({ ...asking(followingProblems, { caseId }), enabled: may('need.read') })
  const all = found.data?.ok ? found.data.value : []
  const keyOf = ({ to }: FollowingProblem) => `${caseId} ${to}`
  const left = all.filter(one => !laidAside.has(keyOf(one)))
  if (left.length === 0) return null
  return (
    <section className={caseLook.section} aria-labelledby="following">
      <h2 id="following">
        <Trans>What often follows: worth asking</Trans>
      </h2>
      <p>
        <Trans>
          With needs like these, other problems often come next. That says nothing about this client: ask, and trust
          what they say.
        </Trans>
      </p>
      {left.slice(0, isAll ? left.length : SHOWN).map(problem => (
        <Problem
          key={problem.to}
          problem={problem}
          onLayAside={() => {
            laidAside.add(keyOf(problem))
            setCount(laidAside.size)
          }}
        />
      ))}
      {!isAll && left.length > SHOWN && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setAll(true)
            }}
          >{t`Show all ${left.length}`}</Button>
        </div>
      )}
    </section>
  )
}

function Problem({ problem, onLayAside }: { problem: FollowingProblem; onLayAside: () => void }) {
  const { t, i18n } = useLingui()
  const say = useSay()
  const wordsOf = useNeedWords()
  const { from, to, why, evidence, source, earlySigns } = problem
  const signs = earlySigns[i18n.locale === 'en' ? 'en' : 'id']
  const need = wordsOf(from).label
  return (
    <article className={look.box}>
      <h3>{wordsOf(to).plain}</h3>
      <div>{t`Because of the need: ${need}`}</div>
      <div>{say(why)}</div>
      <div>
        <Trans>Ask whether there is any of this:</Trans>
        <ul className={look.lines}>
          {signs.map(sign => (
            <li key={sign}>{sign}?</li>
          ))}
        </ul>
      </div>
      <div>
        <StatusMark tone="calm" icon="info" label={t(EVIDENCE_WORDS[evidence])} />
      </div>
      {source !== null && (
        <a href={source} target="_blank" rel="noreferrer" className={look.small}>
          <Trans>Where this is known from</Trans>
        </a>
      )}
      <div>
        <Button variant="default" onClick={onLayAside}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </article>
  )
}
