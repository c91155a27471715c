import { learn, type Catalogue } from '#platform/web/language.ts'

// Pictures of this room may stand on other rooms' pages: whoever fetches one fetches its words with it.
await learn(import.meta.glob<Catalogue>('./words/*.po'))
