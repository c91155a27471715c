import { useSyncExternalStore } from 'react'
import * as z from 'zod'

/**
 * What is written but not sent, kept on this device for whoever wrote it. Under a secret that only the server keeps, a
 * draft lies on the disk as AES-256-GCM; the key is in memory alone. Without a secret it lies there as it is.
 */
const Kept = z.object({ actId: z.string(), at: z.string(), values: z.unknown() })
export type KeptDraft = z.output<typeof Kept>

let owner = 'anyone'
let key: CryptoKey | null = null
let drafts = new Map<string, KeptDraft>()
let names: readonly string[] = []
const listeners = new Set<() => void>()

const prefix = () => `draft:${owner}:`

/**
 * Open the drafts of whoever signed in, before the first form is shown.
 *
 * @param secret - of the account, from the server; null where there is none
 */
export async function openDrafts(ownerId: string, secret: string | null): Promise<void> {
  owner = ownerId
  key = secret === null ? null : await keyFrom(secret)
  drafts = new Map()
  for (const place of Object.keys(localStorage).filter(name => name.startsWith(prefix()))) {
    const draft = await unseal(localStorage.getItem(place) ?? '')
    if (draft) drafts.set(place.slice(prefix().length), draft)
  }
  tell()
}

/** Forget the drafts of whoever signs out; they stay on the device until the same account returns. */
export function closeDrafts(): void {
  owner = 'anyone'
  key = null
  drafts = new Map()
  tell()
}

/** @param name - names the draft on this device, such as `need of <case id>`; never a person's name */
export function draftOf(name: string): KeptDraft | null {
  return drafts.get(name) ?? null
}

export function keepDraft(name: string, draft: KeptDraft): void {
  const isNew = !drafts.has(name)
  drafts.set(name, draft)
  void seal(prefix() + name, draft)
  if (isNew) tell()
}

export function dropDraft(name: string): void {
  drafts.delete(name)
  localStorage.removeItem(prefix() + name)
  tell()
}

/** The names of all drafts that are kept for whoever is signed in. */
export function useKeptDrafts(): readonly string[] {
  return useSyncExternalStore(
    listen => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => names,
  )
}

function tell(): void {
  names = [...drafts.keys()]
  for (const listen of listeners) listen()
}

async function keyFrom(secret: string): Promise<CryptoKey | null> {
  // Only pages that arrived safely have it; a trial without TLS does not.
  if (!('subtle' in crypto)) return null
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function seal(place: string, draft: KeptDraft): Promise<void> {
  const text = JSON.stringify(draft)
  if (!key) {
    localStorage.setItem(place, text)
    return
  }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  // Typing is quicker than sealing: what was typed or dropped since wins.
  const name = place.slice(prefix().length)
  if (place.startsWith(prefix()) && drafts.get(name) !== draft) return
  localStorage.setItem(place, `sealed:${textOf(iv)}:${textOf(new Uint8Array(sealed))}`)
}

async function unseal(kept: string): Promise<KeptDraft | null> {
  const [mark, iv = '', sealed = ''] = kept.split(':')
  if (mark !== 'sealed') return parse(kept)
  if (!key) return null
  const opened = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(sealed))
    .catch(() => null)
  return opened && parse(new TextDecoder().decode(opened))
}

function parse(text: string): KeptDraft | null {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
const bytesOf = (text: string) => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
