import type { Bilingual } from '#practice/knowledge/schema.ts'

export const PROFILE_WORDS = {
  title: { id: 'Profil HSDS Indonesia', en: 'The Indonesian profile of HSDS' },
  lead: {
    id: 'Direktori ini memakai standar Human Services Data Specification (HSDS) 3.1. Profil ini menambahkan apa yang diperlukan di Indonesia dan belum ada di sana. Tidak ada yang dihapus dari standar: siapa pun yang membaca HSDS dapat membaca direktori ini.',
    en: 'This directory speaks the Human Services Data Specification (HSDS) 3.1. The profile adds what is needed in Indonesia and is not in it. Nothing of the standard is taken away: whoever reads HSDS can read this directory.',
  },
  canonical: { id: 'Alamat tetap profil ini:', en: 'The lasting address of this profile:' },
  patches: { id: 'Yang ditambahkan', en: 'What is added' },
  patchesAre: {
    id: 'Setiap berkas adalah JSON Merge Patch (RFC 7396) dengan nama berkas skema standar.',
    en: 'Each file is a JSON Merge Patch (RFC 7396) under the name of a schema of the standard.',
  },
  openapi: {
    id: 'Tambahan bagi dokumen OpenAPI standar.',
    en: 'What is added to the OpenAPI document of the standard.',
  },
  merged: { id: 'Skema yang sudah digabung', en: 'The merged schemas' },
  mergedAre: {
    id: 'Skema standar dengan profil ini di atasnya; setiap jawaban API sesuai dengannya.',
    en: 'The schemas of the standard with the profile laid over them; every answer of the API is valid by them.',
  },
  datapackage: {
    id: 'paket data tabular dengan kolom profil ini.',
    en: 'the tabular data package with the columns of the profile.',
  },
  api: { id: 'API yang dapat dibaca siapa pun, tanpa akun.', en: 'the API, which anyone may read without an account.' },
  licence: { id: 'Lisensi', en: 'Licence' },
  licenceIs: {
    id: 'Standar ini berasal dari Open Referral. Profil dan skema gabungan ini ditawarkan dengan lisensi yang sama:',
    en: 'The standard is an Open Referral resource. The profile and the merged schemas are offered under the same licence:',
  },
} as const satisfies Record<string, Bilingual>
