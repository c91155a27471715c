import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense, type ReactNode } from 'react'
import './parsing.ts'
import './parts/frame/styles.ts'
import { colours, theme } from './theme.ts'

/** Where `notify` speaks; fetched after the first screen stands. */
const Passing = lazy(async () => ({ default: (await import('./parts/notice/Passing.tsx')).Passing }))
const nonce = () => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
// Dialogues keep the page behind them still by a rule of their own, which asks here for its nonce.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

/** What every screen stands in: look, language, answers. */
export function Surroundings({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={colours} getStyleNonce={nonce} defaultColorScheme="auto">
        <I18nProvider i18n={i18n}>
          <QueryClientProvider client={queries}>
            {children}
            <Suspense>
              <Passing />
            </Suspense>
          </QueryClientProvider>
        </I18nProvider>
      </MantineProvider>
    </StrictMode>
  )
}
