import * as z from 'zod'
import { foundAgency } from '#confidentiality/access/commands.ts'
import { readConfig } from '#platform/server/config.ts'
import { inTransaction } from '#platform/server/db.ts'
import { StartRefused } from '#platform/server/refusal.ts'
import { ok } from '#platform/shared/result.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { bringUpToDate } from '../up-to-date.ts'
import { say, withDatabase } from './with-database.ts'

const ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const
const Founding = z.object({
  agency: z.string().trim().min(1, 'the agency needs a name').max(200),
  email: z.email('--email must be a whole address, such as sari@agency.example').toLowerCase(),
  name: z.string().trim().min(1, '--name must not be empty').max(200),
  timeZone: z.enum(ZONES, `--time-zone must be one of ${ZONES.join(', ')}`),
  areaCode: AreaCode.nullable().catch(() => {
    throw new StartRefused('--area must be a code such as 52 or 52.02')
  }),
})

/** Found an agency. The link is printed once and kept nowhere; whoever opens it chooses the administrator's password. */
export function found(options: Record<string, unknown>): Promise<void> {
  return withDatabase(async opened => {
    const founding = Founding.safeParse(options)
    if (!founding.success) throw new StartRefused(founding.error.issues.map(issue => issue.message).join('; '))
    await bringUpToDate(opened, say)
    const done = await inTransaction(opened.db, async tx => ok(await foundAgency(tx, founding.data, new Date())))
    const { publicUrl, port } = readConfig(process.env, 'tool')
    console.log(`${publicUrl ?? `http://localhost:${port}`}/join#${done.value}`)
    say(`${founding.data.agency} is founded. Hand this link to ${founding.data.name}: it works once, for seven days.`)
    say('If that e-mail address has an account already, it signs in as before and the link does nothing.')
    return 0
  })
}
