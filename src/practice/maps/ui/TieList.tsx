import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import type { CaseMap } from '../schema/map.ts'
import type { Acting } from './doing.ts'
import look from './Map.module.css'
import { Rows, type Row } from './Rows.tsx'
import { useMapWords } from './useMapWords.ts'

type Props = { map: CaseMap; acting: Acting; mayRecord: boolean }

/** The ties as a list: everything that can be done on the picture can be done here. */
export function TieList({ map, acting, mayRecord }: Props) {
  const { t } = useLingui()
  const { endOf, tieLine } = useMapWords(map)
  const add = mayRecord && (
    <Button
      leftSection={<Icon name="plus" size={18} />}
      onClick={() => {
        acting.go({ what: 'add-tie', ofId: null, insteadOf: null })
      }}
    >
      <Trans>Add a tie</Trans>
    </Button>
  )
  if (map.ties.length === 0) {
    return (
      <EmptyState title={t`No tie is drawn yet`} action={add}>
        <Trans>
          Ask: who gives you strength, and what costs you strength? Services and helpers are drawn by themselves.
        </Trans>
      </EmptyState>
    )
  }
  const rows = map.ties.map((tie): Row => ({
    doing: { what: 'tie', id: tie.id },
    name: endOf(tie),
    line: tieLine(tie),
  }))
  return (
    <div className={look.hidden}>
      <Rows id="ties" title={t`The ties as a list`} rows={rows} acting={acting}>
        <div>{add}</div>
      </Rows>
    </div>
  )
}
