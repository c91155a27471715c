import { Plural, Trans } from '@lingui/react/macro'
import { useSay } from '#platform/web/say.ts'
import type { Alternative, HelperFacts } from '../../../schema/alternative.ts'
import look from './Alternative.module.css'
import { sentences } from './saying.ts'

/** Help among people goes both ways: what they hope for, and what the family gives. */
export function BothWays({ helper }: { helper: HelperFacts | null }) {
  if (helper === null || (helper.expects === null && helper.familyGives === null)) return null
  return (
    <p className={look.limits}>
      {helper.expects !== null && (
        <>
          <b>
            <Trans>In return:</Trans>
          </b>{' '}
          {helper.expects}
          <br />
        </>
      )}
      {helper.familyGives !== null && (
        <>
          <b>
            <Trans>The family gives:</Trans>
          </b>{' '}
          {helper.familyGives}
        </>
      )}
    </p>
  )
}

/** Of a body that helps its members: how one becomes one, unless the client is one. */
export function Joining({ alternative: { organization, resourceSystem, reasons } }: { alternative: Alternative }) {
  const say = useSay()
  const isMember = reasons.some(({ about, verdict }) => about === 'membership' && verdict === 'eligible')
  const membership = organization?.membership
  if (resourceSystem !== 'formal' || isMember || !membership) return null
  const { howToJoin, cost, waitDays } = membership
  return (
    <p className={look.limits}>
      <b>
        <Trans>How to become a member:</Trans>
      </b>{' '}
      {sentences([howToJoin, cost].flatMap(words => (words ? say(words) : [])))}{' '}
      {waitDays !== null && waitDays > 0 && (
        <Plural value={waitDays} one="It takes about # day." other="It takes about # days." />
      )}
    </p>
  )
}
