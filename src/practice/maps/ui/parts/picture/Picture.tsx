import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { pathOf, STROKES } from '../../../rules/svg.ts'
import type { Scene, SceneGroup, ScenePart } from '../../../schema/scene.ts'
import look from '../../Map.module.css'

type Props = {
  scene: Scene
  /** What the picture is. */
  label: string
  /** The group that is looked at first: whose map it is. */
  first: string
  /** What a group is called; null where it cannot be chosen. */
  labelOf: (group: string) => string | null
  onChoose: (group: string) => void
  /** Where an arrow key leads from a group; null where there is nobody. */
  next: (group: string, key: string) => string | null
}

const LEAST = 0.35
const MOST = 2
/** A picture begins no smaller than this: its words can still be read. */
const READABLE = 0.62
const STEP = 1.25

/** A map that can be looked around in and chosen from, with the finger, the mouse and the keyboard alike. */
export function Picture({ scene, label, first, labelOf, onChoose, next }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  const [current, setCurrent] = useState(first)
  useFirstLook(frame, first, { scene, setScale })
  const zoom = (by: number) => {
    setScale(now => Math.min(MOST, Math.max(LEAST, now * by)))
  }
  const choose = (group: string) => {
    setCurrent(group)
    onChoose(group)
  }
  const goTo = (group: string) => {
    setCurrent(group)
    focusOn(frame.current, group)
  }
  const isThere = scene.groups.some(({ id }) => id === current)
  return (
    <div className={look.picture}>
      <Tools
        frame={frame}
        onFit={() => {
          setScale(fitting(frame.current, scene))
        }}
        onScale={zoom}
      />
      <div ref={frame} className={look.frame} tabIndex={-1}>
        <svg {...sizeOf(scene, scale)} role="group" aria-label={label}>
          {scene.groups.map((group, index) => (
            <Choice
              key={group.id ?? index}
              group={group}
              said={group.id === null ? null : labelOf(group.id)}
              isStop={group.id === (isThere ? current : first)}
              onChoose={choose}
              onKey={event => {
                pressed(event, group.id ?? '', { choose, goTo, next })
              }}
            />
          ))}
        </svg>
      </div>
    </div>
  )
}

function sizeOf({ width, height }: Scene, scale: number) {
  return { width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}` }
}

function fitting(frame: HTMLElement | null, { width, height }: Pick<Scene, 'width' | 'height'>, least = LEAST): number {
  if (!frame) return 1
  // A frame is as high as its picture, up to what its style allows.
  const high = Number.parseFloat(getComputedStyle(frame).maxHeight) || height
  return Math.min(1, Math.max(least, Math.min(frame.clientWidth / width, high / height)))
}

type Ways = Pick<Props, 'next'> & { choose: (group: string) => void; goTo: (group: string) => void }

/** Enter and the space bar choose, arrows lead on. */
function pressed(event: KeyboardEvent, group: string, { choose, goTo, next }: Ways): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    choose(group)
    return
  }
  const to = event.key.startsWith('Arrow') ? next(group, event.key) : null
  if (to === null) return
  event.preventDefault()
  goTo(to)
}

function focusOn(frame: HTMLElement | null, group: string): void {
  const found = frame?.querySelector<SVGGElement>(`[data-group="${group}"]`)
  found?.focus()
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

type ChoiceProps = {
  group: SceneGroup
  /** What it is called; null where it cannot be chosen. */
  said: string | null
  /** Whether the tab key stops here: once in the whole picture, arrows lead on. */
  isStop: boolean
  onChoose: (group: string) => void
  onKey: (event: KeyboardEvent<SVGGElement>) => void
}

function Choice({ group, said, isStop, onChoose, onKey }: ChoiceProps) {
  const { id } = group
  if (id === null || said === null) return <Parts group={group} />
  // What is written stands beside the sign: whoever listens is told it by the sign's own words.
  const letters = group.parts.filter(({ kind }) => kind === 'text')
  return (
    <>
      <g
        role="button"
        data-group={id}
        tabIndex={isStop ? 0 : -1}
        aria-label={said}
        className={look.choice}
        onClick={() => {
          onChoose(id)
        }}
        onKeyDown={onKey}
      >
        <Parts group={{ parts: group.parts.filter(({ kind }) => kind !== 'text') }} />
      </g>
      <g aria-hidden="true" className={look.beside}>
        <Parts group={{ parts: letters }} />
      </g>
    </>
  )
}

/** A picture wider than its frame begins with whoever it is about in the middle. */
function useFirstLook(
  frame: React.RefObject<HTMLDivElement | null>,
  first: string,
  { scene, setScale }: { scene: Scene; setScale: (scale: number) => void },
) {
  const { width, height } = scene
  useEffect(() => {
    const box = frame.current
    if (!box) return
    setScale(fitting(box, { width, height }, READABLE))
    requestAnimationFrame(() => {
      const found = box.querySelector<SVGGElement>(`[data-group="${first}"]`)
      if (!found) return
      const [own, around] = [found.getBoundingClientRect(), box.getBoundingClientRect()]
      box.scrollLeft += own.left + own.width / 2 - around.left - around.width / 2
      box.scrollTop += own.top + own.height / 2 - around.top - around.height / 2
    })
  }, [frame, first, width, height, setScale])
}

type ToolsProps = { frame: React.RefObject<HTMLDivElement | null>; onFit: () => void; onScale: (by: number) => void }

function Tools({ frame, onFit, onScale }: ToolsProps) {
  const { t } = useLingui()
  const pan = (across: number, down: number) => () => {
    const box = frame.current
    box?.scrollBy({ left: across * box.clientWidth * 0.6, top: down * box.clientHeight * 0.6, behavior: 'smooth' })
  }
  const zoom = (by: number) => () => {
    onScale(by)
  }
  const tools = [
    { label: t`Larger`, icon: <Icon name="plus" />, act: zoom(STEP) },
    { label: t`Smaller`, icon: <Icon name="minus" />, act: zoom(1 / STEP) },
    { label: t`Show all of it`, icon: <Corners />, act: onFit },
    { label: t`Look further left`, icon: <Arrow turn={180} />, act: pan(-1, 0) },
    { label: t`Look further right`, icon: <Arrow turn={0} />, act: pan(1, 0) },
    { label: t`Look further up`, icon: <Arrow turn={-90} />, act: pan(0, -1) },
    { label: t`Look further down`, icon: <Arrow turn={90} />, act: pan(0, 1) },
  ]
  return (
    <div className={look.tools} role="group" aria-label={t`Look around in the picture`} data-print="hide">
      {tools.map(({ label, icon, act }) => (
        <ActionIcon key={label} variant="default" aria-label={label} title={label} onClick={act}>
          {icon}
        </ActionIcon>
      ))}
    </div>
  )
}

/** The four corners of a frame. */
function Corners() {
  return (
    <svg
      width={20}
      height={20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
    </svg>
  )
}

function Arrow({ turn }: { turn: number }) {
  return (
    <span style={{ display: 'inline-flex', transform: `rotate(${turn}deg)` }}>
      <Icon name="next" />
    </span>
  )
}

/** The parts of a group as they are drawn on a screen: ink and paper follow day and night. */
export function Parts({ group: { parts } }: { group: Pick<SceneGroup, 'parts'> }) {
  return parts.map((part, index) => <Part key={index} part={part} />)
}

function Part({ part }: { part: ScenePart }) {
  if (part.kind === 'text') {
    return (
      <text
        x={part.x}
        y={part.y}
        fontSize={part.size}
        fontWeight={part.isBold ? 680 : 450}
        textAnchor={part.align}
        className={look.letters}
      >
        {part.words}
      </text>
    )
  }
  const { width, dash } = STROKES[part.stroke]
  const drawn = {
    className: `${look.stroke} ${look[part.fill]}`,
    strokeWidth: width,
    ...(dash !== null && { strokeDasharray: dash }),
  }
  if (part.kind === 'circle') return <circle cx={part.x} cy={part.y} r={part.r} {...drawn} />
  return (
    <>
      {!part.isClosed && <path d={pathOf(part)} className={look.reach} />}
      <path d={pathOf(part)} {...drawn} />
    </>
  )
}
