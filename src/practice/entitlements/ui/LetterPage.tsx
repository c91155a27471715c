import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useSay } from '#platform/web/say.ts'
import { screenEntitlements } from '../api.ts'
import type { Screened, Screening } from '../schema/screening.ts'
import look from './Entitlements.module.css'
import { Letter } from './Letter.tsx'

/** A family looks at one sheet: what brings most stands on it until someone chooses otherwise. */
const MOST = 5

const page = getRouteApi('/cases/$caseId/entitlements/letter')

/** A sheet to take along: what the family may ask for and which papers to bring, in the language of the moment. */
export function LetterPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery(asking(screenEntitlements, { caseId }))
  return (
    <Page
      title={t`A sheet for the family`}
      back={{ to: `/cases/${caseId}/entitlements`, label: t`Entitlements` }}
      actions={
        <Button
          className={look.screenOnly}
          leftSection={<Icon name="print" size={18} />}
          onClick={() => {
            window.print()
          }}
        >
          <Trans>Print</Trans>
        </Button>
      }
    >
      <Answer of={answer}>{screening => <Sheet key={caseId} screening={screening} />}</Answer>
    </Page>
  )
}

function Sheet({ screening }: { screening: Screening }) {
  const { t } = useLingui()
  const inReach = screening.results.filter(({ group }) => group === 'may' || group === 'ask')
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    inReach
      .filter(({ group, isDiscreet }) => group === 'may' && !isDiscreet)
      .slice(0, MOST)
      .map(({ serviceId }) => serviceId),
  )
  if (inReach.length === 0) {
    return (
      <EmptyState
        title={t`There is nothing to put on the sheet yet`}
        action={
          <PlaceLink to={`/cases/${screening.caseId}/entitlements`}>
            <Trans>Back to the entitlements</Trans>
          </PlaceLink>
        }
      >
        <Trans>Answer a few questions first; what the family may ask for then stands here.</Trans>
      </EmptyState>
    )
  }
  const shown = inReach.filter(({ serviceId }) => ticked.includes(serviceId))
  return (
    <>
      <Choose
        results={inReach}
        ticked={ticked}
        onTick={(id, isTicked) => {
          setTicked(isTicked ? [...ticked, id] : ticked.filter(one => one !== id))
        }}
      />
      <Letter screening={screening} shown={shown} />
    </>
  )
}

type ChooseProps = {
  results: readonly Screened[]
  ticked: readonly string[]
  onTick: (id: string, isTicked: boolean) => void
}

/** What goes on the sheet. What could put someone in danger is left off until someone ticks it. */
function Choose({ results, ticked, onTick }: ChooseProps) {
  const { t } = useLingui()
  const say = useSay()
  const hintOf = ({ group, isDiscreet }: Screened) =>
    [group === 'ask' && t`cannot tell yet`, isDiscreet && t`others may read this sheet: tick only if it is safe`]
      .filter(hint => hint !== false)
      .join('; ')
  return (
    <details className={`${look.choose} ${look.screenOnly}`}>
      <summary>
        <Trans>Choose what stands on the sheet</Trans>
      </summary>
      {results.map(result => {
        const hint = hintOf(result)
        return (
          <label key={result.serviceId}>
            <input
              type="checkbox"
              checked={ticked.includes(result.serviceId)}
              onChange={event => {
                onTick(result.serviceId, event.currentTarget.checked)
              }}
            />
            <span>
              {say(result.name)}
              {hint !== '' && <span className={look.small}> ({hint})</span>}
            </span>
          </label>
        )
      })}
    </details>
  )
}
