import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { ExamplePerson } from '../schema.ts'

// Read and judged once, when the server starts: a definition with a fault must not wait for someone to need it.
const PEOPLE = z
  .array(ExamplePerson)
  .parse(JSON.parse(readFileSync(new URL('../definitions/example-people.json', import.meta.url), 'utf8')))

/** The fictional people of the demonstration, on whom conditions are tried. No real client is ever among them. */
export function examplePeople(): readonly ExamplePerson[] {
  return PEOPLE
}
