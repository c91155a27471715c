import { msg } from '@lingui/core/macro'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import type { NavigationEntry } from '#platform/web/parts/frame/Frame.tsx'

/** The places of the frame, in the order of a day; an account sees those that its roles lead to. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/', label: msg`Today`, icon: <Icon name="today" size={22} />, permission: 'today.read' },
  { to: '/cases', label: msg`Clients`, icon: <Icon name="clients" size={22} />, permission: 'caseload.read' },
  { to: '/inbox', label: msg`Requests`, icon: <Icon name="referrals" size={22} />, permission: 'inbox.read' },
  {
    to: '/directory',
    label: msg`Directory`,
    icon: <Icon name="directory" size={22} />,
    permission: 'directory.search',
  },
  { to: '/referrals', label: msg`Referrals`, icon: <Icon name="referrals" size={22} />, permission: 'referral.read' },
  { to: '/calendar', label: msg`Calendar`, icon: <Icon name="clock" size={22} />, permission: 'calendar.read' },
  { to: '/learn', label: msg`Learn`, icon: <Icon name="learn" size={22} />, permission: 'term.read' },
  {
    to: '/supervision',
    label: msg`Supervision`,
    icon: <Icon name="supervision" size={22} />,
    permission: 'supervision.read',
  },
  { to: '/evidence', label: msg`Evidence`, icon: <Icon name="evidence" size={22} />, permission: 'unmet.read' },
  { to: '/audit', label: msg`Audit`, icon: <Icon name="lock" size={22} />, permission: 'audit.read' },
  { to: '/settings', label: msg`Settings`, icon: <Icon name="settings" size={22} />, permission: 'member.read' },
]
