/** Our own pictures, drawn on a grid of 24 with one pen. */
const PATHS = {
  today: 'M4 10h16M8 3v4m8-4v4M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm4 9.5 2 2 4-4',
  clients:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.5 2.6-6 6-6s6 2.5 6 6m.5-9.500a3 3 0 1 0-1.3-5.700M17.5 14c2.2.7 3.5 2.9 3.5 6',
  directory: 'M12 21s7-6.2 7-11.500A7 7 0 0 0 5 9.500C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  referrals: 'M4 8h13m-4-4 4 4-4 4M20 16H7m4 4-4-4 4-4',
  learn: 'M12 6c-2-1.5-5-2-8-1.500v13c3-.5 6 0 8 1.500m0-13c2-1.5 5-2 8-1.500v13c-3-.5-6 0-8 1.500m0-13v13',
  supervision: 'M9 12.5 11 14.5 15.5 10M12 3l7.5 3v5.500c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.500V6Z',
  programmes: 'M4 5h7v6H4Zm9 0h7v6h-7ZM4 13h7v6H4Zm9 0h7v6h-7Z',
  evidence: 'M4 20h16M7 16v-5m5 5V6m5 10v-8',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-7 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5',
  more: 'M5 7h14M5 12h14M5 17h14',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.4',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z',
  device: 'M4 5h16v11H4Zm5 15h6m-3-4v4',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.500c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6',
  leave: 'M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5m4-12 4 4-4 4m4-4H9',
  check: 'M5 12.5 10 17.5 19.5 7',
  cross: 'M6 6l12 12M18 6 6 18',
  question: 'M9 9.200a3 3 0 1 1 4.3 2.700c-.9.5-1.3 1.1-1.3 2.100m0 3.300v.2',
  minus: 'M6 12h12',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  attention: 'M12 4 21 20H3Zm0 6v4.500m0 2.800v.2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.500m0-8.800v.2',
  back: 'M19 12H5m6-6-6 6 6 6',
  next: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4L16 5l3 3L8 19Zm10-13 3 3',
  phone: 'M6 3h3l2 5-2.5 1.500a12 12 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2 2C11 20 4 13 4 5a2 2 0 0 1 2-2Z',
  message: 'M4 5h16v11H9l-5 4Z',
  paper: 'M6 3h8l4 4v14H6Zm8 0v4h4M9 12h6m-6 4h6',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7Z',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4Z',
  family:
    'M8 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm8 0a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 19c0-4 2-7 5-7 1.6 0 3 .8 4 2 1-1.2 2.4-2 4-2 3 0 5 3 5 7m-9-1.500v.2',
  heart: 'M12 20S4 15 4 9.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.300C20 15 12 20 12 20Z',
  lock: 'M6 11h12v9H6Zm2 0V8a4 4 0 0 1 8 0v3',
  share: 'M12 15V4m-4 4 4-4 4 4M5 13v7h14v-7',
  download: 'M12 4v11m-4-4 4 4 4-4M5 17v3h14v-3',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1m0 5.900v.1m0 5.900v.1',
  speak: 'M4 9.500v5h3.500L12 18V6L7.5 9.500ZM15.5 9a4 4 0 0 1 0 6m2.5-8.500a8 8 0 0 1 0 11',
  offline: 'M4 4l16 16M8.5 15.500a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.300m6 .5A10 10 0 0 1 19 12M12 19v.1',
  external: 'M14 4h6v6m0-6-9 9M10 5H5v14h14v-5',
} as const
export type IconName = keyof typeof PATHS

/** A picture beside words; it says nothing by itself, so screen readers pass it by. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

export const ICON_NAMES = Object.keys(PATHS).filter((name): name is IconName => name in PATHS)
