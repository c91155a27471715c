import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { formsList } from '../api.ts'
import { ImportForm } from './ImportForm.tsx'
import { FormList, placeOfForm } from './parts/FormList.tsx'

/** Instruments and forms: those that come with Simpul, and the agency's own. */
export function FormsPage() {
  const { t } = useLingui()
  const may = useMay()
  const answer = useQuery(asking(formsList, {}))
  return (
    <Page
      title={t`Questions and instruments`}
      lead={<Trans>What can be asked in a case. Open one to read it, or to take it along as a file.</Trans>}
    >
      <Stack gap="xl">
        <Answer of={answer}>
          {entries => <FormList label={t`Forms`} entries={entries} to={entry => `/forms/one${placeOfForm(entry)}`} />}
        </Answer>
        {may('form.keep') && (
          <>
            <section aria-labelledby="make">
              <Stack gap="md">
                <h2 id="make">
                  <Trans>Make a form of your own</Trans>
                </h2>
                <p>
                  <Trans>Write the questions here, in both languages, and see at once how they will be asked.</Trans>
                </p>
                <div>
                  <PlaceLink to="/forms/new">
                    <Trans>Make a form</Trans>
                  </PlaceLink>
                </div>
              </Stack>
            </section>
            <ImportForm />
          </>
        )}
      </Stack>
    </Page>
  )
}
