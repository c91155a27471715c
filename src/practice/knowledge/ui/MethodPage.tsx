import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { methodPage } from '../api/methods.ts'
import type { Bilingual } from '../schema.ts'
import type { Method } from '../schema/methods.ts'
import { GRADE_HINTS, GRADE_TONES, GRADE_WORDS, LEVEL_WORDS, PHASE_WORDS } from './parts/method-words.ts'
import { STEADY } from './parts/useNeeds.ts'

const page = getRouteApi('/learn/methods/$methodId')

/** One method whole: what, when, where to take care, how well tested and by whom, and how it is done. */
export function MethodPage() {
  const { t } = useLingui()
  const say = useSay()
  const { methodId } = page.useParams()
  const query = useQuery({ ...asking(methodPage, { id: methodId }), ...STEADY })
  const name = query.data?.ok ? say(query.data.value.name) : t`Method`
  return (
    <Page title={name} back={{ to: '/learn/methods', label: t`Methods` }}>
      <Answer of={query}>{method => <Whole method={method} />}</Answer>
    </Page>
  )
}

function Whole({ method }: { method: Method }) {
  const { t } = useLingui()
  const say = useSay()
  const { what, indications, cautions, steps, skills, level, phases, durationTypical } = method
  return (
    <Stack gap="xl">
      <p>{say(what)}</p>
      <Notice tone="attention" title={t`Take care`}>
        <Lines of={cautions} />
      </Notice>
      {method.needsLicence && (
        <Notice tone="wait" title={t`Only for those who are licensed or trained for it`}>
          {say(method.trainingNote)}
        </Notice>
      )}
      <Part title={t`When it fits`}>
        <Lines of={indications} />
      </Part>
      <Evidence of={method.evidence} />
      <Part title={t`How it is done`}>
        <ol>
          {steps.map(step => (
            <li key={step.id}>{say(step)}</li>
          ))}
        </ol>
      </Part>
      <FactList
        facts={[
          { label: t`With whom`, value: level.map(one => t(LEVEL_WORDS[one])).join(', ') },
          { label: t`In which phases`, value: phases.map(one => t(PHASE_WORDS[one])).join(', ') },
          { label: t`How long it takes as a rule`, value: say(durationTypical) },
          { label: t`What a worker must be able to do`, value: skills.map(say).join(' · ') },
          ...(method.needsLicence ? [] : [{ label: t`Training`, value: say(method.trainingNote) }]),
        ]}
      />
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Lines({ of }: { of: readonly Bilingual[] }) {
  const say = useSay()
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {of.map(line => (
        <li key={line.id}>{say(line)}</li>
      ))}
    </ul>
  )
}

/** How well it is tested, in a word, in a sentence and by which sources; practice wisdom is called so. */
function Evidence({ of: { grade, summary, sources } }: { of: Method['evidence'] }) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <Part title={t`How well it is tested`}>
      <Stack gap="sm">
        <div>
          <StatusMark tone={GRADE_TONES[grade]} label={t(GRADE_WORDS[grade])} />
        </div>
        <p style={{ margin: 0 }}>{t(GRADE_HINTS[grade])}</p>
        <p style={{ margin: 0 }}>{say(summary)}</p>
        {sources.length === 0 ? (
          <p style={{ margin: 0 }}>
            <Trans>No source is named.</Trans>
          </p>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem', overflowWrap: 'anywhere' }}>
            {sources.map(source => (
              <li key={source.title}>
                <Source of={source} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Part>
  )
}

function Source({ of: { title, url, year } }: { of: Method['evidence']['sources'][number] }) {
  const dated = year === null ? title : `${title} (${year})`
  if (url === null) return dated
  return (
    <a href={url} target="_blank" rel="noreferrer" style={{ display: 'inline-block', paddingBlock: '0.5rem' }}>
      {dated}
    </a>
  )
}
