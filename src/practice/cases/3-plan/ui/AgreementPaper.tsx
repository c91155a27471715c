import type { ReactNode } from 'react'
import type { Language } from '#platform/web/language.ts'
import type { AgreementWords } from '#practice/knowledge/schema/agreement.ts'
import type { CaseView } from '../../schema.ts'
import type { DraftTask, Plan } from '../schema.ts'
import look from './Agreement.module.css'

type Bilingual = { id: string; en: string }
type Props = { language: Language; words: AgreementWords; view: CaseView; plan: Plan | null; agency: string }
type Parts = Props & { say: (text: Bilingual) => string }

/** The paper in one language, whatever the screen speaks: big plain words, and room for what is written by hand. */
export function AgreementPaper(props: Props) {
  const { language, words, view, plan, agency } = props
  const say = (text: Bilingual) => text[language]
  const parts = { ...props, say }
  return (
    <article className={look.paper} lang={language}>
      <header>
        <h2>{say(words.title)}</h2>
        <div>
          {say(words.between)} <strong>{view.person.fullName}</strong> {say(words.and)} <strong>{agency}</strong>
        </div>
        {plan && (
          <small>
            {say(words.planVersion)} {plan.number}
          </small>
        )}
      </header>
      <p>{say(words.intro)}</p>
      <Hopes {...parts} />
      <Promised {...parts} />
      <Section title={say(words.confidentiality)} lines={words.confidentialityLines.map(say)} />
      <Section title={say(words.rights)} lines={words.rightsLines.map(say)} />
      <HowLong {...parts} />
      <Reach {...parts} />
      <Signs {...parts} />
    </article>
  )
}

function Section({ title, lines, children }: { title: string; lines?: readonly string[]; children?: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
      {lines && lines.length > 0 && (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Lines to be written on by hand. */
function Blank({ lines = 2 }: { lines?: number }) {
  return Array.from({ length: lines }, (_, line) => <div key={line} className={look.blank} />)
}

function Hopes({ words, plan, say }: Parts) {
  const goals = plan?.content.goals ?? []
  const tasks = plan?.content.tasks ?? []
  const hopes = plan?.content.promises.hopes ?? null
  return (
    <>
      <Section title={say(words.hopes)}>
        {hopes === null ? goals.length === 0 && <Blank lines={3} /> : <p>“{hopes}”</p>}
      </Section>
      {goals.length > 0 && (
        <Section title={say(words.goals)}>
          <ol>
            {goals.map(({ id, inClientWords, scale }) => (
              <li key={id}>
                “{inClientWords}”
                <div>
                  {say(words.seen)}: {scale[2]}
                </div>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {tasks.length > 0 && (
        <Section title={say(words.tasks)} lines={tasks.map(task => whoDoes(task, { words, say }))} />
      )}
    </>
  )
}

function whoDoes({ by, byName, what }: DraftTask, { words, say }: Pick<Parts, 'words' | 'say'>): string {
  return `${byName ?? (by === 'client' ? say(words.by.client) : say(words.by.worker))}: ${what}`
}

function Promised({ words, plan, say }: Parts) {
  const { canPromise = null, cannotPromise = null } = plan?.content.promises ?? {}
  const more = (text: string | null) => (text === null ? [] : [text])
  return (
    <>
      <Section title={say(words.canPromise)} lines={[...more(canPromise), ...words.canAlways.map(say)]} />
      <Section title={say(words.cannotPromise)} lines={[...more(cannotPromise), ...words.cannotAlways.map(say)]} />
    </>
  )
}

function HowLong({ words, plan, say, language }: Parts) {
  const { howOften = null, untilOn = null } = plan?.content.promises ?? {}
  return (
    <Section title={say(words.howLong)}>
      <p>{untilOn === null ? say(words.noEnd) : `${say(words.until)} ${dayIn(language, untilOn)}`}</p>
      {howOften !== null && (
        <p>
          {say(words.howOften)}: {howOften}
        </p>
      )}
    </Section>
  )
}

/** The paper's own language, which need not be the screen's. */
function dayIn(language: Language, day: string): string {
  const how = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', how).format(Date.parse(`${day}T00:00:00Z`))
}

function Reach({ words, view, agency, say }: Parts) {
  const worker = view.workers.map(({ name }) => name).join(', ')
  return (
    <Section title={say(words.reach)}>
      <dl className={look.reach}>
        <dt>{say(words.worker)}</dt>
        <dd>{[worker, agency].filter(one => one !== '').join(', ')}</dd>
        <dt>{say(words.phone)}</dt>
        <dd />
        <dt>{say(words.address)}</dt>
        <dd />
        <dt>{say(words.complainTo)}</dt>
        <dd />
      </dl>
      <p>{say(words.danger)}</p>
    </Section>
  )
}

function Signs({ words, say }: Parts) {
  return (
    <>
      <p>{say(words.signDay)}:</p>
      <Blank lines={1} />
      <div className={look.signs}>
        {[words.signClient, words.signGuardian, words.signWorker].map(title => (
          <div key={title.id} className={look.sign}>
            <span>{say(title)}</span>
            <div className={look.box} />
            <span>{say(words.name)}:</span>
            <div className={look.blank} />
          </div>
        ))}
      </div>
    </>
  )
}
