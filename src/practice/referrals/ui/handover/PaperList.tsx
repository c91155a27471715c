import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { handoverOfReferral, tickPaper } from '../../api/handover.ts'
import { PaperStanding, type HandoverView } from '../../schema/handover.ts'
import type { CaseReferral } from '../../schema/view.ts'
import { wordsForHandover } from '../failures.ts'
import look from '../Referral.module.css'
import { PAPER_WORDS } from '../words.ts'

type Paper = HandoverView['papers'][number]
type Props = { papers: readonly Paper[]; referral: CaseReferral; mayTick: boolean }

/** The papers that the service asks for, each with how it stands and how to get it. */
export function PaperList({ papers, referral, mayTick }: Props) {
  const { t } = useLingui()
  const ticking = useAct(tickPaper, {
    stale: [handoverOfReferral],
    onDone: () => {
      notify({ message: t`It is saved how the paper stands.` })
    },
  })
  const { id, caseId } = referral
  const tick = (paper: string, state: PaperStanding) => {
    ticking.send({ id, caseId, paper, state })
  }
  return (
    <Stack gap="md">
      <ActTrouble<typeof tickPaper> of={ticking} words={wordsForHandover} />
      {papers.map(paper => (
        <PaperRow key={paper.name.id} paper={paper} onTick={mayTick ? tick : null} isBusy={ticking.pending} />
      ))}
    </Stack>
  )
}

type RowProps = { paper: Paper; onTick: ((paper: string, state: PaperStanding) => void) | null; isBusy: boolean }

function PaperRow({ paper, onTick, isBusy }: RowProps) {
  const { t } = useLingui()
  const say = useSay()
  const { name, isRequired, state, howToGet } = paper
  const label = isRequired ? say(name) : t`${say(name)} (not always asked for)`
  return (
    <div>
      {onTick === null ? (
        <p>
          <strong>{label}</strong>: {state === null ? <Trans>Not asked yet</Trans> : t(PAPER_WORDS[state])}
        </p>
      ) : (
        <NativeSelect
          label={label}
          value={state ?? ''}
          disabled={isBusy}
          onChange={event => {
            const said = PaperStanding.safeParse(event.currentTarget.value)
            if (said.success) onTick(name.id, said.data)
          }}
        >
          {state === null && <option value="">{t`Not asked yet`}</option>}
          {PaperStanding.options.map(value => (
            <option key={value} value={value}>
              {t(PAPER_WORDS[value])}
            </option>
          ))}
        </NativeSelect>
      )}
      {state !== 'has' && state !== 'not-needed' && howToGet.length > 0 && <HowToGet guides={howToGet} />}
    </div>
  )
}

function HowToGet({ guides }: { guides: Paper['howToGet'] }) {
  const say = useSay()
  return (
    <details>
      <summary className={look.more}>
        <Trans>How to get it</Trans>
      </summary>
      {guides.map(guide => (
        <p key={guide.name.id}>
          <strong>{say(guide.name)}</strong>: {say(guide.howToGet)}
        </p>
      ))}
    </details>
  )
}
