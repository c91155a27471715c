import type { PictureName } from './Picture.tsx'

/** One line of a client's card: a picture and a short sentence that can be read aloud. */
export type PlainLine = { picture: PictureName; words: string }
