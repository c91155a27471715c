import { sql } from 'kysely'
import { connect, inTransaction } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { tellingWords } from '#practice/finding/rules/asked-words.ts'
import { emptyIndex, put, type Index } from '#practice/finding/rules/index.ts'
import { meaningsOf, needsMeant } from '#practice/finding/rules/meaning.ts'
import { rankFound } from '#practice/finding/rules/ranking.ts'
import { fold } from '#practice/resources/rules/words.ts'
import { Findable } from '#practice/resources/schema/findable.ts'
import { dice, race, type Race } from './race.ts'

const SHOWN = 10
const WORDS_OF_PLACES =
  'Melati Kenanga Mawar Cempaka Anggrek Harapan Sejahtera Mandiri Bersama Peduli Kasih Pelita'.split(' ')

/**
 * The public directory searched by two words with a slip in one, among many services; the rival is PostgreSQL’s word
 * similarity over the same words with a trigram index. They agree when ours finds what was meant at least as often.
 */
export async function directorySearch(url: string, count: number): Promise<Race & { success: [number, number] }> {
  const services = directoryOf(count)
  const index = emptyIndex()
  for (const service of services) put(index, service)
  const db = connect(url)
  await keepWords(db, services)
  const asked = questionsFrom(services, 1100)
  const found = { ours: 0, rival: 0 }
  const ours = (one: Asked) => {
    const all = searchIn(index, one.typed)
    if (all.some(name => holds(name, one))) found.ours += 1
    return Promise.resolve(all.length)
  }
  const rival = async (one: Asked) => {
    const all = await similarIn(db, one.typed)
    if (all.some(name => holds(name, one))) found.rival += 1
    return all.length
  }
  const job = `help by two words with a slip, of ${count.toLocaleString('en')}`
  const result = await race(job, asked, { ours, rival }, () => true)
  await sql`drop table bench_words`.execute(db)
  await db.destroy()
  const success: [number, number] = [found.ours / asked.length, found.rival / asked.length]
  console.log(`${job}: what was meant is among the first ten ${success.map(one => one.toFixed(3)).join(' vs ')}`)
  return { ...result, agree: found.ours >= found.rival, success }
}

const MEANINGS = meaningsOf(needTerms())

function searchIn(index: Index, typed: string): string[] {
  const words = tellingWords(typed)
  const nothing = { needs: null, areas: null, from: null, language: null, actor: null, at: '' }
  const wishes = { isOpen: false, isFree: false, isWheelchair: false }
  const { found } = rankFound(index, { words, meant: needsMeant(MEANINGS, words), ...nothing, ...wishes })
  return found.slice(0, SHOWN).map(({ service }) => fold(service.name.id))
}

async function similarIn(db: ReturnType<typeof connect>, typed: string): Promise<string[]> {
  const words = tellingWords(typed)
  const all = words.map(word => sql`${word} <% words`)
  const near = words.map(word => sql`word_similarity(${word}, words)`)
  const { value } = await inTransaction(db, async tx => {
    await sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(tx)
    const { rows } = await sql<{ name: string }>`
      select name from bench_words where ${sql.join(all, sql` and `)}
      order by ${sql.join(near, sql` + `)} desc, id limit ${SHOWN}`.execute(tx)
    return ok(rows.map(({ name }) => name))
  })
  return value
}

async function keepWords(db: ReturnType<typeof connect>, services: readonly Findable[]): Promise<void> {
  await sql`create table bench_words (id uuid, name text, words text)`.execute(db)
  const column = (pick: (service: Findable) => string) => services.map(pick)
  await sql`insert into bench_words select * from unnest(${column(one => one.id)}::uuid[],
    ${column(({ name }) => fold(name.id))}::text[],
    ${column(({ name, organization, description }) => fold(`${name.id} ${organization} ${description.id}`))}::text[])`.execute(
    db,
  )
  await sql`create index on bench_words using gin (words gin_trgm_ops)`.execute(db)
  await sql`analyze bench_words`.execute(db)
}

/** Services named by what people call needs, each with words of its own. */
function directoryOf(count: number): Findable[] {
  const roll = dice(11)
  const terms = needTerms().filter(({ parent }) => parent !== null)
  const pick = <One>(list: readonly One[]): One | undefined => list[Math.floor(roll() * list.length)]
  return Array.from({ length: count }, (_, at) => {
    const term = pick(terms)
    const called = pick(term?.synonyms.id ?? []) ?? 'bantuan'
    const name = `${called} ${pick(WORDS_OF_PLACES) ?? ''} ${pick(WORDS_OF_PLACES) ?? ''}`
    return Findable.parse({
      id: `019ac300-0000-7000-8000-${String(at).padStart(12, '0')}`,
      name: { id: name, en: term?.label.en ?? '' },
      description: term?.plain ?? { id: '', en: '' },
      organization: `Yayasan ${pick(WORDS_OF_PLACES) ?? ''} ${at % 997}`,
      ...{
        actorKind: 'charity',
        needs: term ? [term.id] : [],
        areaCodes: [],
        areaText: '',
        isAnywhere: true,
        places: [],
      },
      ...{ openings: [], timeZone: 'Asia/Jakarta', closure: null, closesOnHolidays: null, isFree: null, languages: [] },
    })
  })
}

type Asked = { typed: string; meant: string[] }

function questionsFrom(services: readonly Findable[], count: number): Asked[] {
  const roll = dice(5)
  const asked: Asked[] = []
  while (asked.length < count) {
    const service = services[Math.floor(roll() * services.length)]
    const long = tellingWords(service?.name.id ?? '').filter(word => word.length >= 5 && /^[a-z]+$/.test(word))
    const [one, other] = [long[0], long.at(-1)]
    if (!one || !other || one === other) continue
    asked.push({ typed: `${slipped(one, roll())} ${other}`, meant: [one, other] })
  }
  return asked
}

/** A letter lost, doubled, changed or exchanged with its neighbour. */
function slipped(word: string, luck: number): string {
  const at = 1 + (Math.floor(luck * 1000) % (word.length - 2))
  const [before, here, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)]
  const kinds = [
    before + next + after,
    `${before}${here}${here}${next}${after}`,
    `${before}x${next}${after}`,
    before + next + here + after,
  ]
  return kinds[Math.floor(luck * 4)] ?? word
}

function holds(name: string, { meant }: Asked): boolean {
  return meant.every(word => name.includes(word))
}
