import { createRootRoute, Outlet } from '@tanstack/react-router'

/** The root that every room hangs its pages on; the app puts the frame around it. */
export const root = createRootRoute({ component: Outlet })
