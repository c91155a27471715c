import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { countWords } from '#platform/web/dates.ts'
import { useAct } from '#platform/web/useAct.ts'
import { directoryImports, importItems, importRun, mapImport } from '../api.ts'
import { MAPPED_FIELDS, type TableColumn, type TablePreview } from '../schema/mapping.ts'
import { MapImport, type ImportRun } from '../schema/run.ts'
import { MAPPED_WORDS } from './field-words.ts'
import look from './Imports.module.css'
import { wordsForImport } from './refusal-words.ts'

type Props = { run: ImportRun; table: TablePreview; onSheet: (sheet: string) => void; onDone: () => void }

/** Say what each column holds, with what stands in its first rows beside it. */
export function MappingForm({ run, table, onSheet, onDone }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useMapping(run, table, onDone)
  const options = MAPPED_FIELDS.map(field => ({ value: field, label: t(MAPPED_WORDS[field]) }))
  return (
    <Stack gap="lg">
      <h2>
        <Trans>What do the columns hold?</Trans>
      </h2>
      <p>
        {t`${countWords(table.rows)} rows.`}{' '}
        <Trans>
          Say which column is the name of the service or of the organisation; the rest as far as you know. Leave a
          column empty, and it stays out.
        </Trans>
      </p>
      {table.isRemembered && (
        <Notice tone="good">
          <Trans>Filled in as it was explained the last time.</Trans>
        </Notice>
      )}
      {table.sheets.length > 1 && (
        <NativeSelect
          id="sheet"
          label={t`Sheet`}
          value={table.sheet}
          data={table.sheets}
          onChange={event => {
            onSheet(event.currentTarget.value)
          }}
        />
      )}
      <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForImport} />}>
        {table.columns.map((column, place) => (
          <div key={column.column} className={look.column}>
            <SelectField form={draft.form} name={`columns.${place}.field`} label={column.column} options={options} />
            <Samples column={column} />
          </div>
        ))}
        <SubmitBar
          label={t`See what it would change`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Stack>
  )
}

function Samples({ column: { column, samples } }: { column: TableColumn }) {
  const { t } = useLingui()
  const told = [...new Set(samples.filter(text => text !== ''))].slice(0, 3)
  if (told.length === 0) {
    return (
      <p className={look.quiet}>
        <Trans>empty in the first rows</Trans>
      </p>
    )
  }
  return (
    <ul className={look.samples} aria-label={t`What stands in the column ${column}`}>
      {told.map(text => (
        <li key={text}>“{text}”</li>
      ))}
    </ul>
  )
}

function useMapping(run: ImportRun, table: TablePreview, onDone: () => void) {
  const fresh = () => ({
    sheet: table.sheet,
    columns: table.suggested.columns.map(({ column, field }) => ({ column, field: field ?? '' })),
  })
  const draft = useDraft(`mapping of ${run.id} ${table.sheet}`, MapImport, fresh, {
    toInput: ({ sheet, columns }) => ({
      id: run.id,
      mapping: { sheet, columns: columns.map(({ column, field }) => ({ column, field: field === '' ? null : field })) },
    }),
  })
  const acting = useAct(mapImport, { draft, stale: [importRun, importItems, directoryImports], onDone })
  return { draft, acting }
}
