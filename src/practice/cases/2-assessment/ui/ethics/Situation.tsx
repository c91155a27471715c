import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useSay } from '#platform/web/say.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { EthicalSituation } from '#practice/knowledge/schema/ethics.ts'
import type { EthicsWhy } from '../../schema/ethics.ts'
import look from './Ethics.module.css'
import { ethicsDraftOf, EthicsForm } from './EthicsForm.tsx'
import { WHY_WORDS } from './words.ts'

type Props = {
  caseId: string
  situation: EthicalSituation
  /** Why it is likely in this case; none where it is not. */
  why: readonly EthicsWhy[]
  /** Closed it shows its name alone: for a long list. */
  isBrief: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** One situation: closed it says when it arises and why it is likely; open, what to ask, to do and to write down. */
export function Situation({ caseId, situation, why, isBrief, isOpen, onOpen }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const id = useId()
  return (
    <article className={look.card}>
      <h3>
        <button
          type="button"
          className={look.head}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            onOpen(!isOpen)
          }}
        >
          <span>{say(situation.title)}</span>
          <Icon name={isOpen ? 'minus' : 'plus'} size={20} />
        </button>
      </h3>
      {(isOpen || !isBrief) && <p>{say(situation.when)}</p>}
      {why.length > 0 && (
        <ul className={look.lines}>
          {why.map(reason => (
            <li key={reason}>
              <strong>{t(WHY_WORDS[reason])}</strong>
            </li>
          ))}
        </ul>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && <Inside caseId={caseId} situation={situation} />}
      </div>
    </article>
  )
}

function Inside({ caseId, situation }: Pick<Props, 'caseId' | 'situation'>) {
  const { t } = useLingui()
  const say = useSay()
  const plain = (one: Bilingual) => ({ key: one.en, shown: say(one) })
  return (
    <Stack gap="md">
      <Told title={t`Ask yourself, and the client where you can`} lines={situation.ask.map(plain)} />
      <Told
        title={t`What must be done`}
        lines={situation.mustDo.map(duty => ({
          key: duty.en,
          shown: (
            <>
              {say(duty)} <Source of={duty.source} />
            </>
          ),
        }))}
      />
      <Told title={t`What to write down`} lines={situation.record.map(plain)} />
      <Sources of={situation} />
      <Decide caseId={caseId} situation={situation} />
    </Stack>
  )
}

function Told({ title, lines }: { title: string; lines: readonly { key: string; shown: ReactNode }[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul className={look.lines}>
        {lines.map(({ key, shown }) => (
          <li key={key}>{shown}</li>
        ))}
      </ul>
    </div>
  )
}

/** The form for what was decided: open where one is half written, else one press away. */
function Decide({ caseId, situation }: Pick<Props, 'caseId' | 'situation'>) {
  const may = useMay()
  const drafts = useKeptDrafts()
  const [isAsked, setAsked] = useState(() => drafts.includes(ethicsDraftOf(caseId, situation.id)))
  const ask = (is: boolean) => () => {
    setAsked(is)
  }
  if (!may('ethics.record')) return null
  if (isAsked) return <EthicsForm caseId={caseId} situation={situation} onDone={ask(false)} />
  return (
    <div>
      <Button onClick={ask(true)}>
        <Trans>Write down what was decided</Trans>
      </Button>
    </div>
  )
}

/** Where a duty comes from; a norm of the profession is called one. */
function Source({ of }: { of: string | null }) {
  const { t } = useLingui()
  if (of === null) return <span className={look.source}>({t`norm of the profession; no text cited`})</span>
  const place = URL.canParse(of) ? new URL(of).hostname : of
  return (
    <a href={of} className={look.source} target="_blank" rel="noreferrer">
      {t`source: ${place}`}
    </a>
  )
}

function Sources({ of: { sources } }: { of: EthicalSituation }) {
  const { t } = useLingui()
  if (sources.length === 0) return null
  return (
    <details>
      <summary className={look.more}>{t`All sources`}</summary>
      <ul className={look.lines}>
        {sources.map(({ title, url, year }) => (
          <li key={title}>
            {url === null ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
            {year !== null && ` (${year})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
