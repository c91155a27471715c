// Ways to reach someone that cannot work, by their writing alone: nothing is rung, sent or opened.

/** Hotlines have three digits or more; E.164 has fifteen at most. Words around a number are let pass. */
export function isPhonePossible(said: string): boolean {
  const number = said.trim().replace(/\s*\([^()]*\p{L}[^()]*\)$/u, '')
  const digits = number.replace(/\b(ext|pes|wa|hp|telp|tel|fax)\b.*$/i, '').replace(/\D/g, '')
  if (digits.length < 3 || digits.length > 15) return false
  if (digits.length > 6 && /^(\d)\1+$/.test(digits)) return false
  return /^[\d\s+()./\-–]+(\b(ext|pes|wa|hp)\b.*)?$/i.test(number.trim())
}

/** One address with a domain of two parts or more. */
export function isEmailPossible(email: string): boolean {
  return /^[^\s@<>(),;:"]+@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/i.test(
    email.trim(),
  )
}

/** `http` or `https`, with a host of two parts or more. One without its scheme leads nowhere. */
export function isUrlPossible(url: string): boolean {
  return /^https?:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(url.trim())
}

/** A website as it would work, with the scheme that people leave out. */
export function withScheme(url: string): string {
  const typed = url.trim()
  return typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`
}
