import '../../learn.ts'
import { Plural, Trans } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import type { PaperGuide } from '../../../schema/definitions.ts'
import look from './PaperHow.module.css'

/** How to get one paper: what it is, the way, what to take along, where, what it costs. */
export function PaperHow({ guide }: { guide: PaperGuide }) {
  const say = useSay()
  const { what, howToGet, needs, where, cost, days, caution } = guide
  return (
    <div className={look.how}>
      <p>{say(what)}</p>
      <p>{say(howToGet)}</p>
      <dl>
        <dt>
          <Trans>Take along</Trans>
        </dt>
        <dd>
          <ul>
            {needs.map(need => (
              <li key={need.id}>{say(need)}</li>
            ))}
          </ul>
        </dd>
        <dt>
          <Trans>Where</Trans>
        </dt>
        <dd>{say(where)}</dd>
        <dt>
          <Trans>Cost</Trans>
        </dt>
        <dd>{say(cost)}</dd>
        {days !== null && (
          <>
            <dt>
              <Trans>How long</Trans>
            </dt>
            <dd>
              <Plural value={days} one="about # day, sources say" other="about # days, sources say" />
            </dd>
          </>
        )}
      </dl>
      {caution && <p className={look.careful}>{say(caution)}</p>}
    </div>
  )
}
