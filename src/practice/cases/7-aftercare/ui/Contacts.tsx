import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { daysBetween } from '#platform/shared/day.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { Folded } from '../../ui/parts/Folded.tsx'
import { MISSED_WORDS } from '../../ui/words.ts'
import { signsSeen } from '../rules.ts'
import type { AftercareContactView, AftercareView } from '../schema.ts'
import look from './Aftercare.module.css'
import { ContactDialog } from './ContactDialog.tsx'
import { SEEN_TONES, SEEN_WORDS } from './parts/words.ts'

type Props = { caseId: string; contacts: readonly AftercareContactView[]; aftercare: AftercareView }
/** `id` null: a contact that nobody had planned. */
type Asked = { id: string | null }
const NEXT = 3
/** From here on the day itself says more than how many days are left. */
const SOON_DAYS = 14

/** What is due, soonest first, and what was told, latest first, with the signs that were asked for. */
export function Contacts({ caseId, contacts, aftercare }: Props) {
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const mayTell = aftercare.running !== null && may('aftercare.record')
  const due = contacts.filter(({ state }) => state === 'due')
  const told = contacts.filter(({ state }) => state !== 'due')
  return (
    <>
      <CameBack caseId={caseId} told={told} />
      <AllDue
        due={due}
        {...(mayTell && {
          onTell: (id: string) => {
            setAsked({ id })
          },
        })}
      />
      {mayTell && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setAsked({ id: null })
            }}
          >
            <Trans>Write down a contact that was not planned</Trans>
          </Button>
        </div>
      )}
      {told.map(contact => (
        <Told key={contact.id} contact={contact} />
      ))}
      {asked && (
        <ContactDialog
          key={asked.id ?? ''}
          caseId={caseId}
          contactId={asked.id}
          signs={aftercare.strengthening?.signs ?? []}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

type AllDueProps = { due: readonly AftercareContactView[]; onTell?: (id: string) => void }

/** The next few that are due; the rest only counted. */
function AllDue({ due, onTell }: AllDueProps) {
  const { t } = useLingui()
  if (due.length === 0) return null
  return (
    <>
      <List label={t`Contacts that are due`}>
        {due.slice(0, NEXT).map(contact => (
          <Due
            key={contact.id}
            contact={contact}
            {...(onTell && {
              onTell: () => {
                onTell(contact.id)
              },
            })}
          />
        ))}
      </List>
      {due.length > NEXT && <p>{t`And ${due.length - NEXT} more after that.`}</p>}
    </>
  )
}

function Due({ contact: { dueOn }, onTell }: { contact: AftercareContactView; onTell?: () => void }) {
  const { t } = useLingui()
  const day = dueOn ?? ''
  const today = todayHere()
  return (
    <ListRow
      title={dayWords(day)}
      marks={
        day < today ? (
          <StatusMark tone="attention" label={t`Overdue`} />
        ) : (
          <StatusMark
            tone={day === today ? 'wait' : 'calm'}
            label={daysBetween(today, day) > SOON_DAYS ? t`Planned` : dayWords(day, 'relative')}
          />
        )
      }
      action={
        onTell && (
          <Button variant="default" onClick={onTell}>
            <Trans>How it went</Trans>
          </Button>
        )
      }
    />
  )
}

function Told({
  contact: { state, happenedOn, dueOn, missedWhy, signs, words, byName },
}: {
  contact: AftercareContactView
}) {
  const { t } = useLingui()
  const day = happenedOn ?? ''
  return (
    <article className={look.box}>
      <h3>{dayWords(day)}</h3>
      <div>
        {state === 'missed' ? (
          <StatusMark tone="wait" label={missedWhy === null ? t`Did not come about` : t(MISSED_WORDS[missedWhy])} />
        ) : (
          <StatusMark tone="good" label={dueOn === null ? t`Contact that was not planned` : t`Contact as planned`} />
        )}
      </div>
      {signs.length > 0 && (
        <List label={t`Early signs`}>
          {signs.map(({ sign, seen }) => (
            <ListRow
              key={sign}
              title={sign}
              marks={<StatusMark tone={SEEN_TONES[seen]} label={t(SEEN_WORDS[seen])} />}
            />
          ))}
        </List>
      )}
      {words !== null && <Folded words={words} />}
      {byName !== null && <div className={look.small}>{byName}</div>}
    </article>
  )
}

/** The latest contact found early signs: a reason to ask, and a way to begin again. */
function CameBack({ caseId, told }: { caseId: string; told: readonly AftercareContactView[] }) {
  const { t } = useLingui()
  const may = useMay()
  const latest = told.find(({ state }) => state === 'done')
  const seen = latest ? signsSeen(latest) : []
  if (seen.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={t`Early signs were there at the latest contact`}
      action={
        may('case.reopen') && (
          <PlaceLink to={`/cases/${caseId}/reopen`} className={look.go}>
            <Trans>Take it up again</Trans>
          </PlaceLink>
        )
      }
    >
      <ul className={look.lines}>
        {seen.map(sign => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <Trans>Go through the client’s plan together first, and ask whether help is wanted.</Trans>
    </Notice>
  )
}
