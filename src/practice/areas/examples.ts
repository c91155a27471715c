// Areas of the example people, with the names that the loaded areas have.
import { Area } from './schema.ts'

export const JAGO = Area.parse({
  code: '52.02.01.2013',
  name: 'Jago',
  level: 'village',
  postalCode: '83511',
  within: ['Praya', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat'],
})
