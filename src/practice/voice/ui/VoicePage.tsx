import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { referralsOfCase } from '#practice/referrals/api.ts'
import { voiceOfCase } from '../api.ts'
import { Answers } from './Answers.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { LinkSection } from './LinkSection.tsx'

const place = getRouteApi('/cases/$caseId/voice')

/** What the client says of the help: their answers first, then how else to hear them. */
export function VoicePage() {
  const { t } = useLingui()
  const may = useMay()
  const { caseId } = place.useParams()
  const voice = useQuery(asking(voiceOfCase, { caseId }))
  const asked = useQuery(asking(referralsOfCase, { caseId }))
  const referrals = asked.data?.ok ? asked.data.value : []
  return (
    <CaseFrame caseId={caseId} active="voice" title={t`The client’s voice`}>
      <p>
        <Trans>
          What the provider reports and what the client says stand apart: only the client knows whether it helped.
        </Trans>
      </p>
      <Answer of={voice}>
        {found => (
          <Stack gap="xl">
            <Answers answers={found.answers} referrals={referrals} />
            {may('voice.record') && referrals.length > 0 && (
              <AnswerForm key={found.answers.length} caseId={caseId} referrals={referrals} />
            )}
            <LinkSection caseId={caseId} links={found.links} />
          </Stack>
        )}
      </Answer>
    </CaseFrame>
  )
}
