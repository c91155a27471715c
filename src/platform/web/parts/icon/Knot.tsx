/** The product's mark: two ends tied together. */
export function Knot({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M3 21c5 0 7-2 9.5-5S17 9 21.5 9a4.5 4.5 0 0 1 0 9c-1.8 0-3.2-.8-4.6-2.2"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M29 11c-5 0-7 2-9.5 5s-4.5 7-9 7a4.5 4.5 0 0 1 0-9c1.8 0 3.2.8 4.6 2.2"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.55"
      />
    </svg>
  )
}
