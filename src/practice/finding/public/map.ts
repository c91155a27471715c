import { readFileSync } from 'node:fs'
import { geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import * as z from 'zod'
import { html, type Html } from '#platform/server/html.ts'

type Outline = { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] }
// The file is ours, and has very many points: its shapes are believed, not walked.
const Outline = z.custom<Outline>(
  value =>
    typeof value === 'object' && value !== null && 'type' in value && /^(Multi)?Polygon$/.test(String(value.type)),
)
const Shape = z.object({ type: z.literal('Feature'), properties: z.object({ code: z.string() }), geometry: Outline })
type Shape = z.infer<typeof Shape>
const Boundaries = z.custom<Parameters<typeof feature>[0]>(
  value => typeof value === 'object' && value !== null && 'arcs' in value,
)
/** A place on a map, with the number that it has in the list. Degrees. */
export type Point = { number: number; latitude: number; longitude: number }

const WIDTH = 640
const HEIGHT = 480
const EDGE = 28
const RADIUS = 15

function read(name: string): Shape[] {
  const text = readFileSync(new URL(`../definitions/${name}.simple.topo.json`, import.meta.url), 'utf8')
  const { features } = z
    .object({ features: z.array(Shape) })
    .parse(feature(Boundaries.parse(JSON.parse(text)), 'areas'))
  return features
}
let regencies: Shape[] | null = null
let provinces: Shape[] | null = null

/**
 * A regency, or a province, with its neighbours and the numbered points, drawn from our own boundaries.
 *
 * @param code - of an area; a district or a village is shown within its regency
 * @param label - what the map is, for those who do not see it; the list beside it tells the same
 * @returns null where no boundary is known
 */
export function mapOf(code: string, points: readonly Point[], label: string): Html | null {
  regencies ??= read('regencies')
  provinces ??= read('provinces')
  const wanted = code.slice(0, 5)
  const all = wanted.length === 2 ? provinces : regencies
  const own = all.find(one => one.properties.code === wanted)
  if (!own) return null
  const projection = geoMercator()
    .precision(0)
    .fitExtent(
      [
        [EDGE, EDGE],
        [WIDTH - EDGE, HEIGHT - EDGE],
      ],
      framed(own, points),
    )
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
  const path = geoPath(projection).digits(0)
  const corners = [projection.invert?.([0, HEIGHT]), projection.invert?.([WIDTH, 0])]
  const neighbours = all
    .filter(one => one !== own && isSeen(boundsOf(one), corners))
    .map(one => path(one))
    .filter(shape => shape !== null)
  const inner = wanted.length === 2 ? regencies.filter(one => one.properties.code.startsWith(wanted)) : []
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <rect class="sea" width="${WIDTH}" height="${HEIGHT}" />
    <path class="around" d="${neighbours.join('')}" />
    <path class="own" d="${path(own) ?? ''}" />
    ${inner.length > 0 && html`<path class="inner" d="${inner.map(one => path(one) ?? '').join('')}" />`}
    ${spread(points, projection).map(pin)}
  </svg>`
}

/** The area, widened to the points that lie near it; those far away would leave it a speck. */
function framed(own: Shape, points: readonly Point[]) {
  const [[west, south], [east, north]] = boundsOf(own)
  const reach = Math.max(east - west, north - south, 0.2)
  const near = points.filter(
    ({ latitude, longitude }) =>
      longitude > west - reach && longitude < east + reach && latitude > south - reach && latitude < north + reach,
  )
  const corners = [
    [west, south],
    [east, north],
  ]
  return { type: 'MultiPoint' as const, coordinates: [...corners, ...near.map(at => [at.longitude, at.latitude])] }
}

type Bounds = readonly [readonly [number, number], readonly [number, number]]
const known = new WeakMap<Shape, Bounds>()

/** West and south, east and north, in degrees; Indonesia does not cross the date line. */
function boundsOf(one: Shape): Bounds {
  const before = known.get(one)
  if (before) return before
  const bounds = frameOf(pointsIn(one.geometry))
  known.set(one, bounds)
  return bounds
}

function pointsIn(geometry: Shape['geometry']): number[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat()
  return geometry.coordinates.flat(2)
}

function frameOf(points: readonly number[][]): Bounds {
  const [lefts, ups] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other), Infinity)
  const most = (values: number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity)
  return [
    [least(lefts), least(ups)],
    [most(lefts), most(ups)],
  ]
}

/** Whether any of it lies within the frame, whose corners are south-west and north-east. */
function isSeen(
  [[west, south], [east, north]]: Bounds,
  [low, high]: readonly ([number, number] | null | undefined)[],
): boolean {
  if (!low || !high) return true
  return west <= high[0] && east >= low[0] && south <= high[1] && north >= low[1]
}

type Pin = { numbers: number[]; x: number; y: number }

/** Pins that would lie on each other become one with all their numbers. */
function spread(points: readonly Point[], projection: (at: [number, number]) => [number, number] | null): Pin[] {
  const pins: Pin[] = []
  for (const { number, latitude, longitude } of points) {
    const [x, y] = projection([longitude, latitude]) ?? [-1, -1]
    if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) continue
    const beside = pins.find(pin => Math.hypot(pin.x - x, pin.y - y) < RADIUS * 1.6)
    if (beside) beside.numbers.push(number)
    else pins.push({ numbers: [number], x: Math.round(x), y: Math.round(y) })
  }
  return pins
}

function pin({ numbers, x, y }: Pin): Html {
  const words = [...new Set(numbers)].join(', ')
  const width = Math.max(RADIUS * 2, words.length * 9 + 14)
  return html`<g transform="translate(${x} ${y})"
    ><rect class="pin" x="${-width / 2}" y="${-RADIUS}" width="${width}" height="${RADIUS * 2}" rx="${RADIUS}" /><text
      y="5"
      text-anchor="middle"
      >${words}</text
    ></g
  >`
}
