import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import '#platform/web/parts/form/styles.ts'
import { getRouteApi } from '@tanstack/react-router'
import { Icon, type IconName } from '#platform/web/parts/icon/Icon.tsx'
import { ResourceSystem } from '#practice/resources/schema/resource.ts'
import { useLanguageName } from '#practice/resources/ui/parts/useLanguageName.ts'
import type { Alternative, Wishes } from '../schema/alternative.ts'
import look from './Alternatives.module.css'
import { SYSTEM_WORDS } from './parts/alternative/words.ts'

const page = getRouteApi('/cases/$caseId/needs/$needId/alternatives')

/** The client's wishes as they stand in the address: as a list asks for them, and as they are kept with what is shown. */
export function useWishes() {
  const { near = false, free = false, soon = false, system, language: asked } = page.useSearch()
  // An address with an empty wish is one where it was taken back.
  const language = asked === '' ? undefined : asked
  const known = ResourceSystem.safeParse(system).data
  const wishes: Wishes = { near, free, soon, system: known ?? null, language: language ?? null }
  const sent = {
    ...(near && { near: 'true' }),
    ...(free && { free: 'true' }),
    ...(soon && { soon: 'true' }),
    ...(known && { system: known }),
    ...(language !== undefined && { language }),
  }
  return { wishes, asked: sent }
}

type Change = Partial<Record<'near' | 'free' | 'soon', boolean> & Record<'system' | 'language', string>>
type Setting = { wishes: Wishes; set: (change: Change) => void }

/** What the client would like; it moves what fits these wishes up, and takes nothing away. */
export function WishesBar({ alternatives }: { alternatives: readonly Alternative[] }) {
  const { wishes } = useWishes()
  const navigate = page.useNavigate()
  const languages = [...new Set(alternatives.flatMap(one => one.languages))].sort()
  const set = (change: Change) => {
    void navigate({ search: before => ({ ...before, ...change }), replace: true, resetScroll: false })
  }
  return (
    <section className={look.wishes} aria-labelledby="wishes" data-print="hide">
      <h3 id="wishes">
        <Trans>What would the client like?</Trans>
      </h3>
      <div className={look.toggles}>
        <Toggles wishes={wishes} set={set} />
        <SystemWish wishes={wishes} set={set} />
        {languages.length > 1 && <LanguageWish wishes={wishes} set={set} languages={languages} />}
      </div>
      <p className={look.hint}>
        <Trans>Wishes change the order. They hide nothing.</Trans>
      </p>
    </section>
  )
}

function Toggles({ wishes, set }: Setting) {
  const { t } = useLingui()
  const toggles = [
    { wish: 'near', icon: 'directory', label: t`Near` },
    { wish: 'free', icon: 'heart', label: t`Free` },
    { wish: 'soon', icon: 'clock', label: t`Soon` },
  ] as const
  return toggles.map(({ wish, icon, label }) => (
    <Toggle
      key={wish}
      icon={icon}
      isOn={wishes[wish]}
      label={label}
      onTurn={isOn => {
        set({ [wish]: isOn })
      }}
    />
  ))
}

function SystemWish({ wishes, set }: Setting) {
  const { t } = useLingui()
  return (
    <NativeSelect
      aria-label={t`Kind of help`}
      value={wishes.system ?? ''}
      onChange={event => {
        set({ system: event.currentTarget.value })
      }}
    >
      <option value="">{t`Any kind of help`}</option>
      {ResourceSystem.options.map(system => (
        <option key={system} value={system}>
          {t(SYSTEM_WORDS[system])}
        </option>
      ))}
    </NativeSelect>
  )
}

function LanguageWish({ wishes, set, languages }: Setting & { languages: readonly string[] }) {
  const { t } = useLingui()
  const nameOf = useLanguageName()
  return (
    <NativeSelect
      aria-label={t`Language`}
      value={wishes.language ?? ''}
      onChange={event => {
        set({ language: event.currentTarget.value })
      }}
    >
      <option value="">{t`Any language`}</option>
      {languages.map(language => (
        <option key={language} value={language}>
          {nameOf(language)}
        </option>
      ))}
    </NativeSelect>
  )
}

type ToggleProps = { icon: IconName; isOn: boolean; label: string; onTurn: (isOn: boolean) => void }

function Toggle({ icon, isOn, label, onTurn }: ToggleProps) {
  return (
    <button
      type="button"
      className={look.toggle}
      aria-pressed={isOn}
      onClick={() => {
        onTurn(!isOn)
      }}
    >
      <Icon name={isOn ? 'check' : icon} size={18} />
      {label}
    </button>
  )
}
