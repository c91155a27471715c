import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import { useSituations } from '#practice/knowledge/ui/parts/useSituations.ts'
import { ethicsOfCase } from '../../api/ethics.ts'

type Props = {
  caseId: string
  /** Only these situations, for a place that one of them concerns; all without it. */
  about?: readonly string[]
  /** What this very place makes likely, whatever the record says. */
  here?: readonly string[]
}

const NAMED = 3

/** Situations that are likely in a case and of which nothing is decided yet, with one way to their questions. It stops nobody. */
export function EthicsNotice({ caseId, about, here = [] }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const may = useMay()
  const situations = useSituations()
  const { data } = useQuery({ ...asking(ethicsOfCase, { caseId }), enabled: may('ethics.read') })
  if (!data?.ok) return null
  const { likely, records } = data.value
  const named = likely.map(({ situation }) => situation).filter(id => about?.includes(id) ?? true)
  const open = [...new Set([...here, ...named])]
    .filter(id => !records.some(({ situation }) => situation === id))
    .flatMap(id => situations.find(situation => situation.id === id) ?? [])
  if (open.length === 0) return null
  const names = open.slice(0, NAMED).map(({ title }) => say(title))
  const left = open.length - names.length
  const list = names.join(' · ')
  return (
    <Notice
      title={t`Worth a thought in this case`}
      action={
        <PlaceLink to={`/cases/${caseId}/ethics`}>
          <Trans>Questions to ask, and what to write down</Trans>
        </PlaceLink>
      }
    >
      {left > 0 ? t`${list} · and ${left} more` : list}
    </Notice>
  )
}
