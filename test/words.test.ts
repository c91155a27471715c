import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyWith, run } from './copy.ts'

const lingui = 'node_modules/@lingui/cli/dist/lingui.js'
const screens = 'src/practice/cases/2-assessment/ui'

test('no word lacks a language, and no catalogue lacks a word', () => {
  expect(run('.', lingui, 'check', 'missing')).toMatchObject({ status: 0 })
  expect(run('.', lingui, 'check', 'sync')).toMatchObject({ status: 0 })
})

test('a word without its Indonesian is found, and so is one that no catalogue has', () => {
  const catalogue = readFileSync(`${screens}/words/id.po`, 'utf8').replace('msgstr "Kebutuhan"', 'msgstr ""')
  const untold = copyWith({ [`${screens}/words/id.po`]: catalogue })
  expect(run(untold, lingui, 'check', 'missing').status).not.toBe(0)
  const page = readFileSync(`${screens}/parts/NeedsSection.tsx`, 'utf8').replace(
    '<Trans>Needs</Trans>',
    '<Trans>All needs</Trans>',
  )
  const unread = copyWith({ [`${screens}/parts/NeedsSection.tsx`]: page })
  expect(run(unread, lingui, 'check', 'sync').status).not.toBe(0)
})

test('what is one message is one everywhere: the catalogues of all rooms lie in one heap', () => {
  const told = new Map<string, Map<string, string[]>>()
  for (const path of globSync('src/**/words/id.po')) {
    for (const entry of readFileSync(path, 'utf8').split(/\n\n+/)) {
      const [, message = ''] = /^((?:msgctxt .*\n)?msgid .*(?:\n".*")*)/m.exec(entry) ?? []
      const [, words = ''] = /^msgstr (.*(?:\n".*")*)/m.exec(entry) ?? []
      if (message === '' || message === 'msgid ""') continue
      const ways = told.get(message) ?? new Map<string, string[]>()
      told.set(message, ways.set(words, [...(ways.get(words) ?? []), path]))
    }
  }
  expect(told.size).toBeGreaterThan(1000)
  expect([...told].filter(([, ways]) => ways.size > 1).map(([message, ways]) => [message, [...ways]])).toEqual([])
})
