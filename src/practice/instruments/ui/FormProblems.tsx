import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { FormProblem } from '../schema/form.ts'

const WORDS: Record<FormProblem['reason'], MessageDescriptor> = {
  'not-a-questionnaire': msg`This is no FHIR Questionnaire and no XLSForm. Choose the file that Kobo, ODK or the other system gives for the form itself.`,
  'not-an-xlsform': msg`The workbook has no sheet “survey” with a column “type”. Choose the XLSForm, not its answers.`,
  'no-title': msg`The form has no title. Write one into “form_title” on the sheet “settings”.`,
  empty: msg`The form has no questions.`,
  'type-not-known': msg`This kind of question is not known here: use text, number, date, one of several or several.`,
  'link-id-missing': msg`A question has no name. Give each one its own.`,
  'link-id-twice': msg`Two questions have the same name. Give each one its own.`,
  'link-id-unknown': msg`A rule asks about a question that is not in the form. Check its name.`,
  'no-options': msg`A question with choices has none. Add them.`,
  'list-unknown': msg`The list of choices is not on the sheet “choices”. Check its name.`,
  'formula-not-known': msg`This rule or calculation is not known here. Say it with comparisons, and, or, not, selected, if, sum or round.`,
  'goes-round': msg`The questions wait for each other, so that none would ever be asked. Change one of the rules.`,
  'no-files': msg`A question for a photo, a recording or a file is not asked here. Take it out; keep such things as papers of the case.`,
  'bands-unclear': msg`Two spans of totals share a total, or one ends before it begins. Check their first and last totals.`,
  'group-not-closed': msg`A group begins without its end, or ends without its beginning.`,
}

/** Why a form cannot be taken: each place, what stands there, and what to change. Nothing of it was kept. */
export function FormProblems({ problems, fileName }: { problems: readonly FormProblem[]; fileName: string }) {
  const { t } = useLingui()
  return (
    <Notice tone="attention" isNews title={t`${fileName} cannot be taken as it is`}>
      <ul>
        {problems.map(({ where, reason, found }, index) => (
          <li key={index}>
            {where !== '' && <strong>{where}: </strong>}
            {t(WORDS[reason])} {found !== '' && <code>{found}</code>}
          </li>
        ))}
      </ul>
      <Trans>Nothing was kept. Change the file, then choose it again.</Trans>
    </Notice>
  )
}
