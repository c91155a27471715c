import { learn, type Catalogue } from '#platform/web/language.ts'

// Parts of this room stand on other rooms' pages: whoever fetches a part fetches its words with it.
await learn(import.meta.glob<Catalogue>('./words/*.po'))
