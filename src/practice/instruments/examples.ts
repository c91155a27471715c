import type { Form, FormItem } from './schema/form.ts'

const nothing = {
  ...{ help: null, isRequired: false, repeats: false, maxLength: null, minimum: null, maximum: null, options: [] },
  ...{ shownWhen: null, calculated: null, initial: null, constraint: null, items: [] },
} satisfies Partial<FormItem>
const both = (id: string, en: string) => ({ id, en })

export const item = (linkId: string, type: FormItem['type'], more: Partial<FormItem> = {}): FormItem => {
  return { ...nothing, linkId, type, text: both(`Pertanyaan ${linkId}`, `Question ${linkId}`), ...more }
}

/** A home visit: a group that repeats, a question that depends on another, a sum, a rule about an answer. */
export const homeVisit: Form = {
  url: 'urn:simpul:form:home-visit',
  version: '2',
  title: both('Kunjungan rumah', 'Home visit'),
  description: null,
  licence: null,
  publisher: 'Rumah Layanan Tastura',
  status: 'active',
  ownScore: null,
  items: [
    item('met', 'boolean', { isRequired: true, text: both('Apakah bertemu klien?', 'Did you meet the client?') }),
    item('why', 'text', {
      text: both('Mengapa tidak?', 'Why not?'),
      isRequired: true,
      shownWhen: { call: '=', of: [{ answer: 'met' }, { value: false }] },
    }),
    item('roof', 'choice', {
      text: both('Keadaan atap', 'State of the roof'),
      options: [
        { code: 'good', text: both('Baik', 'Good'), score: 0 },
        { code: 'leaks', text: both('Bocor', 'Leaks'), score: 1 },
        { code: 'open', text: both('Terbuka', 'Open'), score: 2 },
      ],
    }),
    item('child', 'group', {
      repeats: true,
      text: both('Anak', 'Child'),
      items: [
        item('child-age', 'integer', {
          text: both('Umur (tahun)', 'Age (years)'),
          minimum: 0,
          maximum: 17,
          isRequired: true,
        }),
        item('school', 'boolean', {
          text: both('Bersekolah?', 'At school?'),
          shownWhen: { call: '>=', of: [{ answer: 'child-age' }, { value: 7 }] },
        }),
      ],
    }),
    item('water', 'integer', { text: both('Ember air sehari', 'Buckets of water a day'), minimum: 0 }),
    item('people', 'integer', {
      text: both('Orang di rumah', 'People at home'),
      constraint: {
        holds: { call: '>', of: [{ own: true }, { value: 0 }] },
        says: both('Sedikitnya satu orang', 'At least one person'),
      },
    }),
    item('each', 'decimal', {
      text: both('Ember per orang', 'Buckets each'),
      calculated: { call: 'div', of: [{ answer: 'water' }, { answer: 'people' }] },
    }),
  ],
}
