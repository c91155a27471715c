/** Large plain pictures for people who look rather than read, drawn on a grid of 48 with one broad pen. */
const PATHS = {
  yes: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40ZM14 25l7 7 13-15',
  ask: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40ZM18 19a6 6 0 1 1 8.500 5.500C24.500 25.500 24 27 24 29m0 5v.3',
  way: 'M10 40c0-6 8-6 14-10s4-9 0-9M24 21c4.500-5 8-8.500 8-12a8 8 0 0 0-16 0c0 3.500 3.500 7 8 12Zm0-10v.2M10 40v.3',
  home: 'M6 23 24 7l18 16M10 20v21h28V20M20 41V29h8v12',
  phone: 'M12 6h6l4 10-5 4a25 25 0 0 0 11 11l4-5 10 4v6a5 5 0 0 1-5 5C21 41 7 27 7 11a5 5 0 0 1 5-5Z',
  heart: 'M24 41S7 31 7 18a9 9 0 0 1 17-4 9 9 0 0 1 17 4c0 13-17 23-17 23Z',
  lock: 'M11 21h26v21H11Zm5 0v-6a8 8 0 0 1 16 0v6M24 29v6',
  money: 'M4 13h40v22H4Zm20 16a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM10 19v.3M38 29v.3',
  clock: 'M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38ZM24 13v11l8 5',
  seat: 'M14 25V9h16v16M10 25h26v8H10Zm3 8v9m20-9v9',
  door: 'M13 43V6h22v37M7 43h34M29 25v.3',
  paper: 'M12 5h16l9 9v29H12Zm16 0v9h9M18 24h13M18 32h13',
  hand: 'M16 25V12a3 3 0 0 1 6 0v10-13a3 3 0 0 1 6 0v13-10a3 3 0 0 1 6 0v17c0 8-4 14-11 14S12 39 9 32l-3-7c2-3 5-2 7 1l3 4',
  service: 'M8 43V17L24 6l16 11v26M5 43h38M20 43V32h8v11M15 23h4m10 0h4',
  people:
    'M16 21a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm16 0a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM5 40c0-8 4-13 11-13 3 0 6 1 8 4 2-3 5-4 8-4 7 0 11 5 11 13',
  none: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40ZM10 10l28 28',
} as const
export type PictureName = keyof typeof PATHS

/** A picture beside words; screen readers pass it by. */
export function Picture({ name, size = 40 }: { name: PictureName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
