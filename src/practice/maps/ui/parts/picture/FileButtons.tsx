import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { read } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { saveFile, saveText } from '#platform/web/save-file.ts'
import { mapFile } from '../../../api.ts'
import { svgOf } from '../../../rules/svg.ts'
import type { Scene } from '../../../schema/scene.ts'
import look from '../../Map.module.css'

type Props = { caseId: string; title: string; kind: 'family' | 'ties'; scene: Scene }

/** A map to print or to keep. Its file names nobody; what is on it is another matter, and is said. */
export function FileButtons(props: Props) {
  const { t } = useLingui()
  const { make, isMaking, isFailed, works } = useFiles(props)
  const files = [
    { label: t`PDF, one page`, work: works.asPdf },
    { label: t`Picture (PNG)`, work: works.asPng },
    { label: t`Drawing (SVG)`, work: works.asSvg },
  ]
  return (
    <details className={`${look.more} ${look.hidden}`}>
      <summary>
        <Trans>Print or keep this map</Trans>
      </summary>
      <div className={look.part}>
        <p>
          <Trans>The map shows names. Keep it where only those who may know can see it.</Trans>
        </p>
        <div className={look.acts}>
          <Button
            variant="default"
            leftSection={<Icon name="print" size={18} />}
            onClick={() => {
              window.print()
            }}
          >
            <Trans>Print</Trans>
          </Button>
          {files.map(({ label, work }) => (
            <Button
              key={label}
              variant="default"
              loading={isMaking}
              leftSection={<Icon name="download" size={18} />}
              onClick={() => {
                make(work)
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        {isFailed && (
          <Notice tone="attention" isNews>
            <Trans>The file could not be made. Try again, or print the page instead.</Trans>
          </Notice>
        )}
      </div>
    </details>
  )
}

/** The three files, each told whether it came about. */
function useFiles({ caseId, title, kind, scene }: Props) {
  const [isFailed, setFailed] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const name = `simpul-${kind}-${todayHere()}`
  const make = (work: () => Promise<boolean>) => {
    setMaking(true)
    void work()
      .catch(() => false)
      .then(isDone => {
        setFailed(!isDone)
        setMaking(false)
      })
  }
  const asPdf = async () => {
    const answer = await read(mapFile, { caseId, title, scene })
    if (answer.ok) saveFile({ ...answer.value, fileName: `${name}.pdf` })
    return answer.ok
  }
  const asPng = async () => {
    saveFile({ fileName: `${name}.png`, mediaType: 'image/png', base64: await pngOf(scene) })
    return true
  }
  const asSvg = () => {
    saveText(`${name}.svg`, 'image/svg+xml', svgOf(scene))
    return Promise.resolve(true)
  }
  return { make, isMaking, isFailed, works: { asPdf, asPng, asSvg } }
}

const SHARP = 2
/** More than this many points a side, and some devices draw nothing. */
const MOST = 8000

/** The scene drawn on a canvas of this device, as base64. */
async function pngOf(scene: Scene): Promise<string> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(scene))}`
  await picture.decode()
  const scale = Math.min(SHARP, MOST / Math.max(scene.width, scene.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(scene.width * scale)
  canvas.height = Math.round(scene.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This device draws no pictures')
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}
