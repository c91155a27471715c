import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dayWords, momentWords } from '#platform/web/dates.ts'
import { Compare } from '#platform/web/parts/compare/Compare.tsx'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { functioningOfCase } from '../../api/functioning.ts'
import { Dimension, type FunctioningClash, type FunctioningContent } from '../../schema/functioning.ts'
import { DIMENSION_WORDS, JUDGEMENT_WORDS, UNSEEN_WORDS, VIEW_WORDS } from '../parts/functioning-words.ts'
import look from './Functioning.module.css'
import { useFunctioningWords } from './useWords.ts'

type Props = {
  clash: Pick<FunctioningClash, 'kept' | 'sent'>
  terms: FunctioningTerms
  /** Send what was written, on the version that stands now. */
  send: (isFinished: boolean, over: { id: string; version: number }) => void
  /** Lay aside what was written on this device. */
  onLayAside: () => void
}

/** Two writings of one assessment side by side; someone chooses, nothing is overwritten in silence. */
export function FunctioningClashDialog({ clash: { kept, sent }, terms, send, onLayAside }: Props) {
  const { t } = useLingui()
  const leave = useLeave(sent)
  const different = useDifferences(terms)(kept, sent)
  const by = kept.byName ?? t`an account that is gone`
  const when = momentWords(kept.writtenAt)
  const keep = () => {
    onLayAside()
    leave()
  }
  const save = () => {
    send(sent.isFinished, { id: kept.id, version: kept.version })
  }
  const button = (label: string, act: () => void) => (
    <Button variant="default" onClick={act}>
      {label}
    </Button>
  )
  const theirs = different.map(row => row.kept)
  const mine = different.map(row => row.sent)
  return (
    <Dialog isOpen onClose={leave} title={t`Which is right?`} cancelLabel={t`Decide later`} size="xl">
      <p>{t`${by} wrote to this assessment on ${when}, while you were writing. Nothing was overwritten.`}</p>
      <Compare
        label={t`Both versions`}
        rows={different.map(({ label }) => label)}
        items={[
          { id: 'kept', title: t`In the record now`, values: theirs, action: button(t`Keep theirs`, keep) },
          { id: 'sent', title: t`What you wrote`, values: mine, action: button(t`Save mine`, save) },
        ]}
      />
    </Dialog>
  )
}

/** Back to the assessments as they stand now. */
function useLeave({ caseId, personId }: Pick<FunctioningClash['sent'], 'caseId' | 'personId'>): () => void {
  const go = useGo()
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: [functioningOfCase.name] })
    go(`/cases/${caseId}/assessment?person=${personId}`)
  }
}

type Dated = FunctioningContent & { assessedOn: string }

/** What differs between two writings, in words. */
function useDifferences(terms: FunctioningTerms) {
  const rows = useRows(terms)
  const shown = (text: string | undefined): ReactNode => text && <div className={look.said}>{text}</div>
  return (kept: Dated, sent: Dated) => {
    const theirs = rows(kept)
    return rows(sent)
      .map(({ label, text }, index) => ({ label, text, their: theirs[index]?.text }))
      .filter(({ text, their }) => text !== their)
      .map(({ label, text, their }) => ({ label, kept: shown(their) || null, sent: shown(text) || null }))
  }
}

type Row = { label: string; text: string }

/** Everything that an assessment says, in words, to be held against another. */
function useRows(terms: FunctioningTerms): (content: Dated) => Row[] {
  const { t } = useLingui()
  const { nameOf, levelOf, bothOf } = useFunctioningWords(terms)
  const row = (label: string, lines: readonly (string | null)[]): Row => {
    return { label, text: lines.filter(line => line !== null && line !== '').join('\n') }
  }
  const since = (duration: number | null) => levelOf('duration', duration) ?? ''
  return content => [
    row(t`Day`, [dayWords(content.assessedOn)]),
    row(
      t`Roles`,
      content.roles.flatMap(({ role, problem, severity, coping, duration, inOwnWords, strength }) => [
        ...[`${nameOf(role)}: ${problem === null ? '' : nameOf(problem)}`, bothOf('severity', severity)],
        ...[since(duration), bothOf('coping', coping), inOwnWords, strength],
      ]),
    ),
    row(
      t`Surroundings`,
      content.systems.flatMap(({ problems, inOwnWords, strength, system }) => [
        nameOf(system),
        ...problems.flatMap(one => [nameOf(one.problem), bothOf('severity', one.severity), since(one.duration)]),
        ...[inOwnWords, strength],
      ]),
    ),
    ...Dimension.options.map(id => {
      const { client, worker, words } = content.dimensions[id]
      const said = client === null ? t(UNSEEN_WORDS.client) : t(JUDGEMENT_WORDS[client])
      const saw = worker === null ? t(UNSEEN_WORDS.worker) : t(JUDGEMENT_WORDS[worker])
      const both = [`${t(VIEW_WORDS.client)}: ${said}`, `${t(VIEW_WORDS.worker)}: ${saw}`]
      return row(t(DIMENSION_WORDS[id]), [...both, words])
    }),
    row(t`Health`, [content.health]),
    row(t`State of mind`, [content.mentalHealth]),
    row(t`What could make it worse`, content.risks),
    row(t`What protects`, content.protective),
    row(t`How the client sees it all`, [content.clientView]),
    row(t`How the worker sees it`, [content.workerView]),
  ]
}
