import type { Example } from '#platform/web/parts/example.ts'
import { family, kinOf, mapFrom, tieTo } from '../../../examples.ts'
import { FamilyPicture, TiePicture } from './Pictures.tsx'

const born = [1950, 1952, 1975, 1978, 1980, 2001, 2004, 2004]
const made = family({
  people: 8,
  unions: [
    [0, 1],
    [2, 3],
    [2, 4],
  ],
  children: [
    [2, 0, 'born'],
    [5, 1, 'born'],
    [6, 2, 'born'],
    [7, 2, 'born'],
    [5, 24, 'informal-care'],
  ],
  homes: [
    [0, 1, 5],
    [2, 4, 6, 7],
  ],
  born,
})
const [first, , ...others] = made.kin
const kin = [
  ...(first ? [first] : []),
  kinOf(1, { born: '1952', life: 'died', died: '2019' }),
  ...others.map((one, index) => (index === 5 ? { ...one, twinOfId: kinOf(6).id, isIdentical: true } : one)),
]
const unions = made.unions.map((one, index) => (index === 1 ? { ...one, ended: 'divorced' as const, to: '2002' } : one))
const map = mapFrom({ ...made, kin, unions }, [
  tieTo(0, { strength: 'strong', energy: 'both' }),
  tieTo(1, { strength: 'weak', isStressful: true, system: 'money-lender', energy: 'to' }),
  tieTo(2, { system: 'faith', energy: 'from' }),
])
const acting = { doing: null, go: () => undefined }

export const examples: Example[] = [
  { name: 'A family of three generations', Show: () => <FamilyPicture map={map} acting={acting} /> },
  { name: 'Ties around a household', Show: () => <TiePicture map={map} acting={acting} /> },
]
