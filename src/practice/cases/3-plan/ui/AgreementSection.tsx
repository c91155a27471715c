import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { agreementOfCase } from '../api.ts'
import { standingOn } from '../rules/agreement.ts'
import type { AgreementView, KeptAgreement } from '../schema/agreement.ts'
import type { Plan } from '../schema.ts'
import { AgreeDialog } from './AgreeDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { AGREEMENT_TONES, AGREEMENT_WORDS, HOW_WORDS, PRESENT_WORDS } from './parts/words.ts'
import look from './Plan.module.css'

type Props = { caseId: string; isOpen: boolean; plan: Plan | null }

/** Whether client and agency agreed to work together; the paper to print, and the places to confirm, renew or end it. */
export function AgreementSection({ caseId, isOpen, plan }: Props) {
  const answer = useQuery(asking(agreementOfCase, { caseId }))
  return (
    <section className={look.section} aria-labelledby="agreement">
      <Stack gap="md">
        <h2 id="agreement">
          <Trans>Working agreement</Trans>
        </h2>
        <Answer of={answer}>{view => <Agreed caseId={caseId} isOpen={isOpen} plan={plan} view={view} />}</Answer>
      </Stack>
    </section>
  )
}

function Agreed({ caseId, isOpen, plan, view }: Props & { view: AgreementView }) {
  const { t } = useLingui()
  const { state, agreements } = view
  const [latest, ...others] = agreements
  return (
    <>
      <div>
        <StatusMark tone={AGREEMENT_TONES[state]} label={t(AGREEMENT_WORDS[state])} />
      </div>
      {latest ? (
        <Latest of={latest} />
      ) : (
        <p style={{ margin: 0 }}>
          <Trans>
            Print it, read it aloud together, and write down here how the client agreed. Help that cannot wait does not
            wait for it.
          </Trans>
        </p>
      )}
      <Acts caseId={caseId} isOpen={isOpen} plan={plan} view={view} />
      {others.length > 0 && (
        <details className={look.more}>
          <summary>
            <Trans>Earlier agreements</Trans>
          </summary>
          <List label={t`Earlier agreements`}>
            {others.map(one => (
              <ListRow
                key={one.id}
                title={t(HOW_WORDS[one.how])}
                subtitle={`${one.agreedBy} · ${dayWords(one.agreedOn)}`}
                marks={<StatusMark tone={AGREEMENT_TONES[stateNow(one)]} label={t(AGREEMENT_WORDS[stateNow(one)])} />}
              />
            ))}
          </List>
        </details>
      )}
    </>
  )
}

const stateNow = (one: KeptAgreement) => standingOn(one, todayHere())

function Latest({ of }: { of: KeptAgreement }) {
  const { t } = useLingui()
  const { how, agreedBy, agreedOn, untilOn, present, planNumber, assent, words, recordedByName, endedOn, endWords } = of
  const no = planNumber ?? ''
  return (
    <FactList
      facts={[
        { label: t`How it was agreed`, value: t(HOW_WORDS[how]) },
        { label: t`Who agreed`, value: agreedBy },
        ...(assent === null ? [] : [{ label: t`What the child said`, value: `“${assent}”` }]),
        { label: t`When`, value: dayWords(agreedOn) },
        { label: t`Until when`, value: untilOn === null ? t`no end was agreed` : dayWords(untilOn) },
        { label: t`Who was there`, value: present.map(one => t(PRESENT_WORDS[one])).join(', ') },
        { label: t`To which plan`, value: planNumber === null ? t`before a plan was written` : t`Version ${no}` },
        ...(words === null ? [] : [{ label: t`More about it`, value: words }]),
        { label: t`Written down by`, value: recordedByName },
        ...(endedOn === null ? [] : [{ label: t`Ended`, value: dayWords(endedOn), hint: endWords }]),
      ]}
    />
  )
}

function Acts({ caseId, isOpen, plan, view: { state, agreements } }: Props & { view: AgreementView }) {
  const may = useMay()
  const [asked, setAsked] = useState<'agree' | 'end' | null>(null)
  const canConfirm = isOpen && may('agreement.confirm')
  const holding = agreements.find(one => stateNow(one) === 'holds')
  const close = () => {
    setAsked(null)
  }
  return (
    <Group gap="sm">
      <Button
        component={PlaceLink}
        to={`/cases/${caseId}/plan/agreement`}
        variant="default"
        leftSection={<Icon name="print" size={18} />}
      >
        <Trans>Read and print it</Trans>
      </Button>
      {canConfirm && (
        <Button
          variant={state === 'holds' ? 'default' : 'filled'}
          onClick={() => {
            setAsked('agree')
          }}
        >
          {agreements.length === 0 ? <Trans>The client agreed</Trans> : <Trans>Renew it</Trans>}
        </Button>
      )}
      {canConfirm && holding && (
        <Button
          variant="subtle"
          onClick={() => {
            setAsked('end')
          }}
        >
          <Trans>End it</Trans>
        </Button>
      )}
      {asked === 'agree' && <AgreeDialog caseId={caseId} plan={plan} onClose={close} />}
      {asked === 'end' && holding && <EndDialog of={holding} onClose={close} />}
    </Group>
  )
}
