import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import type { Acting, Doing } from './doing.ts'
import look from './Map.module.css'

/** One line of a map's list, and what opens when it is pressed. */
export type Row = { doing: Doing & { id: string }; name: string; line: string }
type Props = {
  /** Names the heading within the page. */
  id: string
  title: string
  lead?: ReactNode
  rows: readonly Row[]
  acting: Acting
  children?: ReactNode
}

/** A part of a map as a list under its heading. */
export function Rows({ id, title, lead, rows, acting, children }: Props) {
  const { t } = useLingui()
  return (
    <section className={look.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {rows.length > 0 && (
        <List label={title}>
          {rows.map(({ doing, name, line }) => (
            <ListRow
              key={doing.id}
              title={name}
              subtitle={line}
              action={
                <Button
                  variant="default"
                  aria-label={t`Open ${name}`}
                  onClick={() => {
                    acting.go(doing)
                  }}
                >
                  <Trans>Open</Trans>
                </Button>
              }
            />
          ))}
        </List>
      )}
      {children}
    </section>
  )
}
