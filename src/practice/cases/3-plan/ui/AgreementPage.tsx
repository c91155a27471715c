import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { LANGUAGES, languageOfDevice, type Language } from '#platform/web/language.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { agreementWords } from '#practice/knowledge/api/agreement.ts'
import { STEADY } from '#practice/knowledge/ui/parts/useNeeds.ts'
import { casePage } from '../../api.ts'
import { planOfCase } from '../api.ts'
import look from './Agreement.module.css'
import { AgreementPaper } from './AgreementPaper.tsx'

const page = getRouteApi('/cases/$caseId/plan/agreement')

/** The working agreement on paper, in either language: to read aloud, to sign or to put a thumb print on. */
export function AgreementPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const [language, setLanguage] = useState<Language>(languageOfDevice)
  const view = useQuery(asking(casePage, { caseId }))
  const plan = useQuery(asking(planOfCase, { caseId }))
  const words = useQuery({ ...asking(agreementWords, {}), ...STEADY })
  const me = useQuery(asking(whoAmI, {}))
  return (
    <Page title={t`Working agreement`} back={{ to: `/cases/${caseId}/plan`, label: t`Plan` }}>
      <Bar language={language} onChoose={setLanguage} />
      <Answer of={view}>
        {found => (
          <Answer of={plan}>
            {seen => (
              <Answer of={words}>
                {said => (
                  <AgreementPaper
                    language={language}
                    words={said}
                    view={found}
                    plan={seen.plan}
                    agency={me.data?.ok ? me.data.value.agency.name : ''}
                  />
                )}
              </Answer>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

/** Print it, in which language; not on the paper itself. */
function Bar({ language, onChoose }: { language: Language; onChoose: (language: Language) => void }) {
  return (
    <Group gap="sm" className={look.hidden}>
      <Button
        leftSection={<Icon name="print" size={18} />}
        onClick={() => {
          window.print()
        }}
      >
        <Trans>Print</Trans>
      </Button>
      {LANGUAGES.map(({ value, label }) => (
        <Button
          key={value}
          variant="default"
          lang={value}
          aria-pressed={language === value}
          {...(language === value && { leftSection: <Icon name="check" size={18} /> })}
          onClick={() => {
            onChoose(value)
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  )
}
