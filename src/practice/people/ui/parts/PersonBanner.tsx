import type { ReactNode } from 'react'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import type { PersonSummary } from '../../schema/person.ts'
import look from './PersonBanner.module.css'
import { PersonLine } from './PersonLine.tsx'

type Props = {
  person: PersonSummary
  /** What else must be seen at once, such as how a case stands. */
  marks?: ReactNode
}

/** Whom a page is about: the name, which leads to the person's own page, and who they are. */
export function PersonBanner({ person, marks }: Props) {
  return (
    <div className={look.banner}>
      <div className={look.who}>
        <PlaceLink to={`/people/${person.id}`} className={look.name}>
          {person.fullName}
        </PlaceLink>
        <div className={look.line}>
          <PersonLine person={person} />
        </div>
      </div>
      {marks}
    </div>
  )
}
