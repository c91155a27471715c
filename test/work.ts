import sharp from 'sharp'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { TODAY } from './cases.ts'

const marni = { as: 'client', personId: null, name: 'Inaq Marni' }

/** Inputs of the work in a case, each with an id of its own; what is given wins. */
export function workIn(caseId: () => string) {
  const planned = (told: object = {}) => ({
    ...{ id: newId(), caseId: caseId(), kind: 'visit', withWhom: [marni], place: 'Di rumah', aim: 'Melihat beras' },
    ...{ plannedOn: addDays(TODAY, 1), timeOfDay: '09:00', ...told },
  })
  const told = (more: object = {}) => ({
    ...{ id: newId(), caseId: caseId(), kind: 'phone', withWhom: [marni], place: null, words: 'Beras sudah datang.' },
    ...{ nextStep: null, missedWhy: null, happenedOn: TODAY, ...more },
  })
  const ending = (id: string, more: object = {}) => ({
    ...{ id, caseId: caseId(), version: 1, to: 'done', withWhom: [marni], happenedOn: TODAY },
    ...{ words: 'Beras ada.', nextStep: null, missedWhy: null, ...more },
  })
  const money = (more: object = {}) => ({
    ...{ id: newId(), caseId: caseId(), kind: 'money', what: 'Ongkos ke puskesmas', amountRupiah: 150_000 },
    ...{ quantity: null, unit: null, source: 'zakat', sourceName: 'Baznas', receivedBy: 'Inaq Marni', givenOn: TODAY },
    ...{ hasReceipt: true, words: null, ...more },
  })
  const asked = (more: object = {}) => ({
    ...{ id: newId(), caseId: caseId(), role: 'broker', toward: 'Sekolah', asked: 'Menunda uang seragam.' },
    ...{ result: 'waiting', came: null, actedOn: TODAY, ...more },
  })
  const meeting = (more: object = {}) => ({
    ...{
      id: newId(),
      caseId: caseId(),
      version: null,
      meetsOn: TODAY,
      timeOfDay: null,
      place: null,
      agenda: 'Sewa rumah',
    },
    ...{ members: [{ as: 'organisation', name: 'Kantor desa' }], clientPresence: 'present', clientWhy: null, ...more },
  })
  const held = (more: object = {}) => {
    const task = { id: newId(), what: 'Menemui pemilik rumah', who: 'Kader', accountId: null, dueOn: addDays(TODAY, 2) }
    return { ...meeting(), decisions: 'Sewa dibayar bulan depan.', tasks: [task], ...more }
  }
  const paper = (base64: string, more: object = {}) => {
    return { id: newId(), caseId: caseId(), contactId: null, kind: 'photo', words: null, base64, ...more }
  }
  return { planned, told, ending, money, asked, meeting, held, paper }
}

/** A picture of one colour. */
export const coloured = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#147a6f' } })
