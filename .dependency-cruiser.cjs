// The order law: a room imports only from rooms above it in this list. It is also the order to read the code in.
const ORDER = [
  'platform',
  'confidentiality/access',
  'confidentiality/consent',
  'confidentiality/audit',
  'practice/areas',
  'practice/knowledge',
  'practice/people',
  'practice/resources',
  'practice/exchange',
  'practice/stewardship',
  'practice/communities',
  'practice/instruments',
  'practice/cases',
  'practice/groups',
  'practice/matching',
  'practice/nearby',
  'practice/conditions',
  'practice/entitlements',
  'practice/finding',
  'practice/allocation',
  'practice/referrals',
  'practice/maps',
  'practice/voice',
  'practice/supervision',
  'practice/reports',
  'practice/advocacy',
  'practice/today',
  'app',
]
const room = name => `^src/${name}/`
const PURE = '/(schema|api|rules|examples)\\.ts$|/(schema|api|rules)/[^/]+\\.ts$|^src/platform/shared/|/definitions/'
const SERVER =
  '/(commands|queries|store|routes|route|public-route|public|permit|auth)\\.ts$|/(commands|queries|store|public)/[^/]+\\.ts$|^src/platform/server/'
const DOOR =
  '/(schema|api|queries|commands|rules|examples|route|public-route|permit|auth)\\.ts$|/(schema|api|queries|commands|rules)/[^/]+\\.ts$|/ui/parts/'
// Tests and examples may look anywhere.
const TEST = '\\.(test|types)\\.ts$|^src/.*/examples\\.ts$'
const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    law('order', 'This module stands in no room of ORDER.', {}, { path: '^src/', pathNot: ORDER.map(room) }),
    ...ORDER.map((name, index) =>
      law(
        'order',
        'A room imports only from rooms above it in ORDER.',
        { path: room(name), pathNot: TEST },
        {
          path: ORDER.slice(index + 1)
            .map(room)
            .concat('^(test|journeys|scripts)/'),
        },
      ),
    ),
    ...ORDER.filter(name => name.includes('/')).map(name =>
      law(
        'front-door',
        'Another room is entered by its schema, api, rules, queries, commands, examples or ui/parts.',
        { path: '^src/', pathNot: [room(name), '^src/app/', TEST] },
        { path: room(name), pathNot: DOOR },
      ),
    ),
    law(
      'front-door',
      'The app also gathers routes and pages, and nothing deeper.',
      { path: '^src/app/', pathNot: TEST },
      { path: '^src/(confidentiality|practice)/', pathNot: `${DOOR}|/(routes|public|ui/pages)\\.ts$` },
    ),
    law('no-cycle', 'Neither calls nor types go round.', {}, { circular: true }),
    law(
      'pure',
      'Nouns, rows and rules import their like, and no clock, no file, no network.',
      { path: PURE, pathNot: '\\.test\\.ts$' },
      { pathNot: `${PURE}|(^|/)node_modules/(zod|uuid)/` },
    ),
    law(
      'screen',
      'A screen speaks to the server through api.ts only.',
      { path: '/ui/|^src/platform/web/|^src/app/(web|pages)\\.' },
      { path: SERVER },
    ),
    law(
      'lazy',
      'pages.ts is loaded at once for every room: it holds addresses, and fetches the rest when asked.',
      { path: '/ui/pages\\.ts$' },
      { path: '^src/', pathNot: '^src/platform/web/', dynamic: false },
    ),
    law(
      'mint',
      'Only the pipeline makes permits, and access for whoever holds a link.',
      { pathNot: '^src/app/handle\\.ts$|^src/confidentiality/access/commands\\.ts$|\\.test\\.ts$' },
      { path: '/access/permit\\.ts$' },
    ),
    law('unknown', 'What cannot be found cannot be judged.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
}
