import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '#platform/web/say.ts'
import type { Group, Screened } from '../schema/screening.ts'

const NAMED = 3
type Changed = { may: readonly Screened[]; not: number }

/** What the last answer settled: "May be asked for now: PKH. 2 programmes do not fit." Empty while nothing changed. */
export function useNews(results: readonly Screened[]): string {
  const { t } = useLingui()
  const say = useSay()
  const before = useRef(new Map<string, Group>())
  const [changed, setChanged] = useState<Changed>({ may: [], not: 0 })
  useEffect(() => {
    const turned = results.filter(({ serviceId, group }) => (before.current.get(serviceId) ?? group) !== group)
    before.current = new Map(results.map(({ serviceId, group }) => [serviceId, group]))
    const news = {
      may: turned.filter(one => one.group === 'may'),
      not: turned.filter(one => one.group === 'not').length,
    }
    // A list that came again unchanged does not take back what was just said.
    if (news.may.length + news.not > 0) setChanged(news)
  }, [results])
  const names = changed.may
    .slice(0, NAMED)
    .map(({ name }) => say(name))
    .join('; ')
  const more = changed.may.length - NAMED
  const rest = more > 0 ? plural(more, { one: 'and # more', other: 'and # more' }) : ''
  const fits = names === '' ? '' : t`May be asked for now: ${names} ${rest}`.trim()
  const not =
    changed.not === 0
      ? ''
      : plural(changed.not, { one: '# programme does not fit.', other: '# programmes do not fit.' })
  return [fits === '' ? '' : `${fits}.`, not].filter(part => part !== '').join(' ')
}
