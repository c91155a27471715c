import './styles.ts'
import { useLingui } from '@lingui/react/macro'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { PaletteAction } from './action.ts'

/** @param times - how often it was asked for; it opens at each */
export function Commands({ actions, times }: { actions: readonly PaletteAction[]; times: number }) {
  const { t } = useLingui()
  useEffect(() => {
    spotlight.open()
  }, [times])
  return (
    <Spotlight
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': t`What do you want to do?` } }}
      nothingFound={t`Nothing fits. Try another word.`}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t`What do you want to do?`,
        'aria-label': t`What do you want to do?`,
      }}
      actions={actions.map(({ run, icon, ...action }) => ({ ...action, onClick: run, leftSection: icon }))}
    />
  )
}
