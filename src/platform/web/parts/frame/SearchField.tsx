import { useLingui } from '@lingui/react/macro'
import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'
import { Icon } from '../icon/Icon.tsx'
import look from './Frame.module.css'

/** The one search field, for people, cases and services; `/` leads into it. */
export function SearchField({ onSearch }: { onSearch: (words: string) => void }) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  return (
    <form
      role="search"
      className={look.search}
      onSubmit={event => {
        event.preventDefault()
        const words = field.current?.value.trim() ?? ''
        if (words !== '') onSearch(words)
      }}
    >
      <Icon name="search" size={18} />
      <input
        ref={field}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={t`Search people, cases and services`}
        placeholder={t`Person, case or service`}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
