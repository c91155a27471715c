import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig, SETTINGS } from './config.ts'
import { secretFor } from './secret.ts'

const SECRET = 'a'.repeat(32)
const safe = { SIMPUL_ENV: 'production', SIMPUL_SECRET: SECRET, SIMPUL_PUBLIC_URL: 'https://simpul.example' }

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

test('nothing need be set to try Simpul, and an empty variable is one that is not set', () => {
  const config = readConfig({ PORT: '', PATH: '/bin' }, 'serve')
  expect(config).toMatchObject({ env: 'demo', port: 3000, host: 'localhost', databaseUrl: null, secret: null })
})

test('every problem is told at once, by name, without the value', () => {
  const environment = {
    PORT: 'many',
    SIMPUL_SECRET: 'too short',
    SIMPUL_DATABSE_URL: 'x',
    SIMPUL_DATABASE_URL: 'mysql://x',
  }
  const refused = () => readConfig(environment, 'serve')
  expect(refused).toThrow(/PORT must be a whole number/)
  expect(refused).toThrow(/SIMPUL_SECRET must be at least 32 random characters/)
  expect(refused).toThrow(/SIMPUL_DATABSE_URL is no setting of Simpul/)
  expect(refused).toThrow(/SIMPUL_DATABASE_URL must be an address such as/)
  expect(refused).not.toThrow(/too short|mysql|many/)
})

test.each([
  ['without a secret', { SIMPUL_SECRET: '' }, /SIMPUL_SECRET must .*production needs it/],
  ['without its address', { SIMPUL_PUBLIC_URL: '' }, /SIMPUL_PUBLIC_URL must .*production needs it/],
  ['without encryption', { SIMPUL_PUBLIC_URL: 'http://simpul.example' }, /must begin with https:/],
])('production is not served %s; a tool may still come to the database', (_, changed, words) => {
  expect(() => readConfig({ ...safe, ...changed }, 'serve')).toThrow(words)
  expect(readConfig({ ...safe, ...changed }, 'tool').env).toBe('production')
})

test('a secret may come from a file, but not from two places', () => {
  const file = join(temporaryFolder(), 'secret')
  writeFileSync(file, `${SECRET}\n`)
  expect(readConfig({ ...safe, SIMPUL_SECRET: '', SIMPUL_SECRET_FILE: file }, 'serve').secret).toBe(SECRET)
  expect(() => readConfig({ ...safe, SIMPUL_SECRET_FILE: file }, 'serve')).toThrow(/are both set: keep one/)
  expect(() => readConfig({ SIMPUL_SECRET_FILE: `${file}.gone` }, 'serve')).toThrow(/cannot be read/)
})

test('where no secret is set, one is made once and kept', () => {
  const dataFolder = join(temporaryFolder(), 'data')
  const made = secretFor({ secret: null, dataFolder })
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(secretFor({ secret: null, dataFolder })).toBe(made)
  expect(secretFor({ secret: null, dataFolder: temporaryFolder() })).not.toBe(made)
  expect(secretFor({ secret: SECRET, dataFolder })).toBe(SECRET)
})

test('every setting says what it means and what it must be', () => {
  expect(SETTINGS.filter(({ meaning, must }) => !meaning || !must)).toEqual([])
  expect(SETTINGS.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
    'SIMPUL_DATABASE_URL',
    'SIMPUL_MIGRATOR_URL',
    'SIMPUL_SECRET',
  ])
})

test('the README’s table of settings says what the settings say', () => {
  const rows = SETTINGS.map(({ name, fallback, meaning, requiredInProduction }) => {
    const without = fallback === null ? '' : `\`${fallback}\``
    return `| \`${name}\` | ${without} | ${meaning}${requiredInProduction ? '; needed in production' : ''} |`
  })
  const readme = readFileSync('README.md', 'utf8')
  for (const row of rows) expect(readme).toContain(row)
})
