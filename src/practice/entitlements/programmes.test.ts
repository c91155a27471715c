import { expect, test } from 'vitest'
import { readProgrammes } from '#practice/resources/commands/definitions.ts'
import { conditionsOf } from '#practice/resources/rules/criteria.ts'
import { programmeService } from '#practice/resources/rules/programmes.ts'
import type { Programme, ProgrammeCriterion } from '#practice/resources/schema/programme.ts'
import { SAHNIM_HOME } from './examples.ts'
import { definitions } from './queries/definitions.ts'
import { screen } from './rules/screening.ts'
import { leavesOf } from './rules/trees.ts'
import { guidesFor } from './rules/papers.ts'

// Every line of conditions that the compiled programmes name is somewhere, and it is known where and why.

const programmes = readProgrammes()

/** Where a line of the source went. All but the first two are lines that nobody is asked, each for a reason that is told. */
type Fate = 'hard tree' | 'guides' | 'one of a group' | 'told by its parts' | 'place not bound' | 'out of date'

/**
 * Lines that are not asked as they stand.
 * told by its parts: "one of these" whose ways are all listed; its own question would ask the same twice.
 * place not bound: no curator has bound the place to areas yet; it guides and refuses nobody.
 * out of date: the source itself calls it the rule of earlier years.
 */
const NOT_ASKED: Readonly<Record<string, Fate>> = {
  'pkh other:hasPkhComponent': 'told by its parts',
  'pbi-jk other:pbiGround': 'told by its parts',
  'mbg-makan-bergizi-gratis other:mbgTargetGroup': 'told by its parts',
  'bsps-bedah-rumah residesIn': 'place not bound',
  'sktm residesIn': 'place not bound',
  'blt-dana-desa residesIn': 'place not bound',
  'puskesos-slrt residesIn': 'place not bound',
  'tksk residesIn': 'place not bound',
  'kip-kuliah monthlyIncomeIdr': 'out of date',
}

const inTree = (fact: string) => (fact === 'childInSchoolLevel' ? 'schoolLevel' : fact)

function fateOf(programme: Programme, line: ProgrammeCriterion): Fate | null {
  const told = NOT_ASKED[`${programme.id} ${line.fact}`]
  const lines = conditionsOf(programme)
  const own = lines.filter(({ text }) => text.id === line.text.id)
  if (told === 'out of date') return own.length === 0 ? told : null
  if (told === 'place not bound') return own.length === 1 && own[0]?.isHard === false ? told : null
  const groups = lines.filter(({ text, isHard }) => isHard && text.id.includes(line.text.id.replace(/^Komponen: /, '')))
  const asks = (tree: (typeof lines)[number]['tree']) =>
    leavesOf(tree).some(({ leaf }) => leaf.fact === inTree(line.fact))
  if (own.length === 1 && own[0] && asks(own[0].tree)) return own[0].isHard ? 'hard tree' : 'guides'
  if (groups.length === 1 && groups[0] && asks(groups[0].tree)) return line.hard ? 'hard tree' : 'one of a group'
  const bare = line.text.id.replace(/ \(lihat baris-baris berikut\)/, '')
  return told === 'told by its parts' && lines.filter(({ text }) => text.id.startsWith(bare)).length === 1 ? told : null
}

test('each of the 149 lines of the 45 programmes ends in one tree, or it is known why it is not asked', () => {
  const fates = programmes.flatMap(programme =>
    programme.criteria.map(line => ({
      line: `${programme.id} ${line.fact}`,
      hard: line.hard,
      fate: fateOf(programme, line),
    })),
  )
  expect(fates.filter(({ fate }) => fate === null)).toEqual([])
  expect(fates).toHaveLength(149)
  const count = (fate: Fate, hard: boolean) => fates.filter(one => one.fate === fate && one.hard === hard).length
  expect({
    hardLines: fates.filter(({ hard }) => hard).length,
    asHardTree: count('hard tree', true),
    byTheirParts: count('told by its parts', true),
    placesNotBound: count('place not bound', true),
  }).toEqual({ hardLines: 57, asHardTree: 51, byTheirParts: 3, placesNotBound: 3 })
  expect(count('hard tree', false)).toBe(0)
})

test.each(programmes.map(programme => [programme.id, programme] as const))(
  '%s has a hard tree for each hard line, and no more',
  (_id, programme) => {
    const hard = programme.criteria.filter(line => line.hard && line.fact !== 'residesIn')
    expect(conditionsOf(programme).filter(({ isHard }) => isHard)).toHaveLength(hard.length)
  },
)

test('every programme is judged, and whatever a household can be asked for has words', () => {
  const { results, questions } = screen({
    told: SAHNIM_HOME,
    services: programmes.map(programmeService),
    programmes: programmes.map(({ id }) => id),
    definitions: definitions(),
    needs: [],
    today: '2026-11-25',
  })
  expect(results.map(({ programme }) => programme).toSorted()).toEqual(programmes.map(({ id }) => id).toSorted())
  const wordless = questions.filter(({ fact, words, ofAnyone }) => fact.startsWith('other:') && !words && !ofAnyone)
  expect(wordless.map(({ fact }) => fact)).toEqual([])
})

test('every amount of a programme is counted in a way that is written down, and no rule is about an amount that is gone', () => {
  for (const { id, amounts } of programmes) {
    const rules = definitions().money.find(({ programme }) => programme === id)
    expect([id, rules?.amounts.map(({ of }) => of) ?? []]).toEqual([id, amounts.map(amount => amount.for.id)])
  }
  const keys = programmes.map(({ id }) => id)
  expect(
    definitions()
      .money.flatMap(({ programme, notWith }) => [programme, ...notWith])
      .filter(key => !keys.includes(key)),
  ).toEqual([])
})

test('the papers that every second programme asks for are told how to get', () => {
  const asked = programmes.flatMap(({ documents }) => documents.filter(({ hard }) => hard))
  const untold = asked.filter(name => guidesFor(name, definitions().papers).length === 0).map(({ en }) => en)
  // Written on the spot, or with the body that asks for it.
  expect([...new Set(untold)].toSorted()).toEqual([
    'Application letter and identity paper',
    'Application letter known to the village head',
    'Neighbourhood introduction letter',
    'Recent photo',
    'Registration form',
    'Statement of the parent or guardian',
  ])
})

test('papers name the programme that helps to get them, and what must come first stands before', () => {
  const { papers } = definitions()
  const keys = programmes.map(({ id }) => id)
  for (const [place, { helpedBy, before }] of papers.entries()) {
    if (helpedBy !== null) expect(keys).toContain(helpedBy)
    for (const first of before) expect(papers.findIndex(({ id }) => id === first)).toBeGreaterThanOrEqual(0)
    expect(before).not.toContain(papers[place]?.id)
  }
})
