import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const copies: string[] = []
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

/** A copy of the code, with these files planted in it. */
export function copyWith(planted: Record<string, string>): string {
  const copy = mkdtempSync(join(tmpdir(), 'simpul-copy-'))
  copies.push(copy)
  const left = ['node_modules', 'dist', '.types', '.git', 'data']
  cpSync('.', copy, { recursive: true, filter: path => !left.includes(basename(path)) })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  return copy
}

/** Run one of the project's own commands in a folder. */
export function run(folder: string, ...command: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}
