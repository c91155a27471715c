import { encode } from 'uqr'

/** An address as a picture for a telephone's camera, black on white whatever the colours of the screen. */
export function Code({ url, label, className }: { url: string; label: string; className?: string }) {
  const { size, data } = encode(url, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      {...(className !== undefined && { className })}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
