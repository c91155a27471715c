import { foodNextDoor, foodParcel, shelter } from '#practice/resources/examples.ts'
import { OrganizationId, ServiceId, type Service } from '#practice/resources/schema/resource.ts'

const id = (tail: string) => `5e2f0000-0000-4000-8000-${tail.padStart(12, '0')}`

/** A food bank that two people entered, once with its form in law: one organisation in two records. */
export const foodBank: Service = {
  ...foodParcel,
  id: ServiceId.parse(id('1')),
  organization: { id: OrganizationId.parse(id('f1')), name: 'Yayasan Lumbung Warga', actorKind: 'charity' },
  name: { id: 'Beras untuk lansia', en: 'Rice for older people' },
  phones: ['0370-555-0142'],
  email: 'lumbung@warga.example',
}
export const foodBankAgain: Service = {
  ...foodParcel,
  id: ServiceId.parse(id('2')),
  organization: { id: OrganizationId.parse(id('f2')), name: 'Lumbung Warga', actorKind: 'not-known' },
  name: { id: 'Dapur lansia', en: 'Kitchen for older people' },
  phones: ['+62 370 555 0142'],
  email: 'halo@lumbung-warga.example',
  locations: foodParcel.locations.map(place => ({ ...place, id: id('a2') })),
}
/** Confirmed two years before the day of the tests, and never. */
export const staleService: Service = { ...foodNextDoor, id: ServiceId.parse(id('3')), assuredOn: '2024-02-01' }
export const neverConfirmed: Service = {
  ...foodNextDoor,
  id: ServiceId.parse(id('4')),
  name: { id: 'Kelas baca', en: 'Reading class' },
  needs: ['education'],
  assuredOn: null,
}
export { foodParcel, shelter }
