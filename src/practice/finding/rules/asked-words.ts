import { fold } from '#practice/resources/rules/words.ts'

/** Words that stand in every request and tell nothing of the need. */
const EMPTY = new Set(
  `saya aku gue gw kami kita anda kamu dia ia mau ingin pengen pingin butuh perlu cari mencari nyari minta tolong dong ya
  yg yang untuk buat bagi dari ke di pada dan atau dengan karena agar supaya ini itu ada apa apakah bagaimana gimana
  dimana mana dekat sekitar bantuan dibantu bisa dapat dapet punya sudah udah belum lagi sedang sih nih deh kok lah
  tempat orang i me my we our you need want looking look for find help get a an the to of in at near with and or is are
  am have has please can where how some any who that this`.split(/\s+/),
)
const MOST = 12

/** The words of a request that tell something, folded, each once; all of them when none tells more than the others. */
export function tellingWords(text: string): string[] {
  const all = [...new Set(fold(text).split(' '))].filter(word => word !== '').slice(0, MOST * 2)
  const telling = all.filter(word => !EMPTY.has(word))
  return (telling.length > 0 ? telling : all).slice(0, MOST)
}
