import { Command } from 'commander'

// Each command is loaded when it is asked for: help should not wait for a server.
const simpul = new Command('simpul').description('A practice system for social work').showHelpAfterError()

simpul
  .command('serve')
  .description('serve Simpul until it is stopped, as npm start does')
  .action(async () => {
    const { serve } = await import('../serve.ts')
    await serve()
  })

simpul
  .command('found')
  .description('found an agency, and print the link with which its administrator chooses a password')
  .argument('<agency>', 'the name of the agency')
  .requiredOption('--email <address>', 'e-mail address of its first administrator')
  .requiredOption('--name <name>', 'name of its first administrator')
  .option('--time-zone <zone>', 'Asia/Jakarta, Asia/Makassar or Asia/Jayapura', 'Asia/Jakarta')
  .option('--area <code>', 'code of the area it works in, such as 52.02')
  .action(async (agency: string, options: { email: string; name: string; timeZone: string; area?: string }) => {
    const { found } = await import('./found.ts')
    await found({ agency, ...options, areaCode: options.area ?? null })
  })

simpul
  .command('import')
  .description('take in what others have written down')
  .command('hsds')
  .description(
    'services of a directory in the HSDS format, as JSON or a zip of tables; safe to run again, beside a running Simpul too',
  )
  .argument('<file>', 'the file')
  .action(async (file: string) => {
    const { importHsdsFile } = await import('./import-hsds.ts')
    await importHsdsFile(file)
  })

simpul
  .command('export')
  .description('write the whole directory into a file in the HSDS format: name.json, or name.zip for tables')
  .argument('<file>', 'the file, which must not be there yet')
  .action(async (file: string) => {
    const { exportTo } = await import('./export.ts')
    await exportTo(file)
  })

simpul
  .command('verify')
  .description('check that the database is safe to work on and up to date; changes nothing')
  .action(async () => {
    const { verify } = await import('./verify.ts')
    await verify()
  })

await simpul.parseAsync()
