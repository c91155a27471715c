import { Trans, useLingui } from '@lingui/react/macro'
import { useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { PlaceLink } from '../link/PlaceLink.tsx'
import look from './Frame.module.css'
import { Opening } from './Opening.tsx'

export type Who = {
  name: string
  agency: string
  /** The roles in words of the language of the moment, such as "Social worker, supervisor". */
  roleWords: string
  /** The permissions that decide which places are shown. */
  may: readonly string[]
}
type Props = { who: Who | null; onSignOut?: () => void }

/** Who is signed in, how the screen looks, and the way out. */
export function AccountMenu({ who, onSignOut }: Props) {
  const { t } = useLingui()
  const button = (
    <>
      <VisuallyHidden>{who ? t`Account of ${who.name}` : t`Account and display`}</VisuallyHidden>
      <span aria-hidden="true">{who ? initialsOf(who.name) : <Icon name="account" />}</span>
    </>
  )
  return (
    <div className={look.account}>
      <Opening button={button} className={look.initials} side="below">
        {who && (
          <div className={look.who}>
            <strong>{who.name}</strong>
            <span>{who.roleWords}</span>
            <span>{who.agency}</span>
          </div>
        )}
        <Display />
        <PlaceLink className={look.line} to={who ? '/settings' : '/sign-in'}>
          <Icon name={who ? 'settings' : 'account'} />
          {who ? <Trans>Settings</Trans> : <Trans>Sign in</Trans>}
        </PlaceLink>
        {who && onSignOut && (
          <button type="button" className={look.line} onClick={onSignOut}>
            <Icon name="leave" />
            <Trans>Sign out</Trans>
          </button>
        )}
      </Opening>
    </div>
  )
}

/** Light, dark, or as the device has it. */
function Display() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices = [
    { value: 'auto', label: t`Automatic`, icon: 'device' },
    { value: 'light', label: t`Light`, icon: 'sun' },
    { value: 'dark', label: t`Dark`, icon: 'moon' },
  ] as const satisfies { value: string; label: string; icon: IconName }[]
  return (
    <div className={look.display} role="group" aria-label={t`Display`}>
      {choices.map(({ value, label, icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={colorScheme === value}
          onClick={() => {
            setColorScheme(value)
          }}
        >
          <Icon name={icon} />
          {label}
        </button>
      ))}
    </div>
  )
}

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(part => /^\p{L}/u.test(part))
  const shown = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return shown.map(part => part?.[0]?.toUpperCase() ?? '').join('')
}
