import type { Block, Document } from '#platform/shared/document.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { PackageField } from '../schema/referral.ts'
import type { ReferralPage } from '../schema/view.ts'
import { FIELDS, LETTER, SEX } from '../schema/words.ts'

type Language = 'id' | 'en'
/** What stands in a letter beside the words of its form; `needs` says in plain words what a need is. */
export type LetterOf = {
  page: Pick<ReferralPage, 'referral' | 'senderName' | 'senderAgency' | 'note' | 'fields' | 'basis'>
  /** Null when the directory does not hold it any more. */
  service: Service | null
  needs: ReadonlyMap<string, Bilingual>
  /** A code by which the provider answers, as SVG, with the word beside it; null without one. */
  code: { svg: string; word: string } | null
  /** SHA-256 of what was sent. */
  hash: string
  /** A calendar day in words of the language. */
  dayWords: (day: string) => string
}

/** The letter that the client takes along, as a paper: what was ticked and nothing else, in one language. */
export function letterOf({ page, service, needs, code, hash, dayWords }: LetterOf, language: Language): Document {
  const say = (key: keyof typeof LETTER) => LETTER[key][language]
  const { referral, senderAgency, senderName, note, basis } = page
  const asked: Block[] = [
    { kind: 'text', text: `${say('to')}: ${referral.organizationName}` },
    { kind: 'text', text: `${say('please')}: ${referral.serviceName[language]}.` },
    {
      kind: 'facts',
      rows: page.fields.map(one => ({ label: FIELDS[one.field][language], value: valueOf(one, needs, language) })),
    },
    ...(note === null ? [] : [{ kind: 'said', text: note } as const]),
  ]
  const answer: Block[] = code
    ? [
        { kind: 'heading', text: say('answer') },
        { kind: 'picture', svg: code.svg, words: '' },
        { kind: 'text', text: say('scan') },
        { kind: 'text', text: `${say('word')}: ${code.word}` },
      ]
    : []
  return {
    ...{ from: senderAgency, title: say('title'), language, day: dayWords(referral.sentOn) },
    foot: `${say('copy')} ${dayWords(referral.sentOn)} · ${hash.slice(0, 16)}`,
    blocks: [
      ...asked,
      ...(service === null ? [] : goingThere(service, language)),
      { kind: 'text', text: say(basis === 'consent' ? 'agreed' : 'lawful') },
      ...answer,
      { kind: 'sign', names: [`${senderName}\n${senderAgency}`] },
    ],
  }
}

/** What to bring and where to go; of a protected place no address. */
function goingThere(service: Service, language: Language): Block[] {
  const papers = service.papers.map(({ name }) => name[language])
  const places = service.locations.flatMap(({ isProtected, address }) =>
    isProtected || address === null ? [] : [address],
  )
  const where = [...places, ...service.phones]
  return [
    ...(papers.length === 0
      ? []
      : [{ kind: 'heading', text: LETTER.bring[language] } as const, { kind: 'list', items: papers } as const]),
    ...(where.length === 0
      ? []
      : [{ kind: 'heading', text: LETTER.where[language] } as const, { kind: 'list', items: where } as const]),
  ]
}

/** A value as people read it: an age with its unit, a need by its plain words. */
export function valueOf(
  { field, value }: PackageField,
  needs: ReadonlyMap<string, Bilingual>,
  language: Language,
): string {
  if (field === 'need') return needs.get(value)?.[language] ?? value
  if (field === 'sex' && (value === 'female' || value === 'male')) return SEX[value][language]
  if (field === 'ageYears') return `${value} ${language === 'id' ? 'tahun' : 'years'}`
  return value
}
