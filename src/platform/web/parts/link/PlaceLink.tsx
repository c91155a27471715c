import { useRouter } from '@tanstack/react-router'
import type { ComponentPropsWithoutRef, MouseEvent } from 'react'

type Props = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  /** An address within Simpul, such as `/clients`. */
  to: string
}

/** A link within Simpul: no page is loaded anew, and every way to open it elsewhere still works. */
export function PlaceLink({ to, onClick, children, ...rest }: Props) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain || rest.target !== undefined) return
    event.preventDefault()
    router.history.push(to)
  }
  // The code of the page is on its way before the press.
  const prepare = () => {
    const [matchedRoutes] = router.getMatchedRoutes(to)
    for (const route of matchedRoutes) void router.loadRouteChunk(route)
  }
  return (
    <a {...rest} href={to} onClick={go} onPointerEnter={prepare}>
      {children}
    </a>
  )
}

/** Go to an address within Simpul. */
export function useGo(): (to: string) => void {
  const router = useRouter()
  return to => {
    router.history.push(to)
  }
}
