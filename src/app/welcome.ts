import type { Config } from '#platform/server/config.ts'

/** The demonstration's accounts by what they do, and the one password that all of them share. */
const ACCOUNTS = [
  ['worker@demo.example', 'pekerja sosial', 'social worker'],
  ['supervisor@demo.example', 'supervisor', 'supervisor'],
  ['front@demo.example', 'petugas penerimaan', 'front office'],
  ['curator@demo.example', 'kurator direktori', 'curator of the directory'],
  ['planner@demo.example', 'perencana', 'planner'],
  ['officer@demo.example', 'petugas pelindungan data', 'data protection officer'],
  ['admin@demo.example', 'administrator', 'administrator'],
  ['provider@demo.example', 'penyedia', 'provider of services'],
  ['worker@second.example', 'pekerja sosial, lembaga kedua', 'social worker, second agency'],
] as const
const PASSWORD = 'belajar-simpul-bersama'

/** What the terminal shows once the server answers: where, who may sign in, what to try first. */
export function welcome({ env, publicUrl, dataFolder, databaseUrl }: Config, address: string): string {
  const kept = databaseUrl === null ? `\n  ${dataFolder}` : ''
  const ready = `\nSimpul siap / is ready:  ${publicUrl ?? address}\n`
  if (env === 'production') return ready
  const accounts = ACCOUNTS.map(([email, id, en]) => `  ${email.padEnd(26)}${id} · ${en}`)
  return `${ready}
Akun contoh, semua orangnya rekaan / demonstration accounts, all people are fictional
${accounts.join('\n')}
  kata sandi / password:    ${PASSWORD}

Coba dulu / try first
  Masuk sebagai worker@demo.example, cari seseorang, catat satu kebutuhannya, lalu minta pilihan bantuan.
  Sign in as worker@demo.example, search for a person, record one need, then ask for alternatives.
${kept && `\nData disimpan di / is kept in${kept}`}
Berhenti / stop: Ctrl-C
`
}
