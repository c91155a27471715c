import type { Told } from '../schema/map.ts'

/** What is being done on a map: nothing, looking at someone or something, or telling of it. */
export type Doing =
  | { what: 'kin'; id: string }
  | { what: 'union'; id: string }
  | { what: 'child'; id: string }
  | { what: 'home'; id: string }
  | { what: 'tie'; id: string }
  | { what: 'add-kin'; beside: 'partner' | 'child' | 'parent'; of: string; isOfUnion: boolean }
  | { what: 'revise'; id: string; kind: Told['kind'] }
  | { what: 'join'; id: string }
  | { what: 'add-home'; id: string | null }
  /** A new tie; of whom, or what it takes the place of. */
  | { what: 'add-tie'; ofId: string | null; insteadOf: string | null }
  | { what: 'end-tie'; id: string }

/** What every part of the page is given to act with. */
export type Acting = { doing: Doing | null; go: (doing: Doing | null) => void }
