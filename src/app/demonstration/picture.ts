import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 360
const HEIGHT = 480
const MARGIN = 36
const LINE = 24
const INK = 4
const PAPER = [250, 247, 240]
const WORDS = [96, 88, 76]
const STAMP = [20, 122, 111]

/** A sheet of paper with lines of writing and a stamp, as a PNG: a picture of nobody, for the demonstration. */
export function pictureOfPaper(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => colourAt(x, y)).flat()]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits a colour, red green blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(x: number, y: number): number[] {
  const fromStamp = Math.hypot(x - 270, y - 400)
  if (fromStamp < 46 && (fromStamp > 38 || fromStamp < 14)) return STAMP
  const isWritten = x > MARGIN && x < WIDTH - MARGIN && y > MARGIN * 2 && y < 350 && y % LINE < INK
  // The last line of every fourth is short, as in letters.
  const isShort = Math.floor(y / LINE) % 4 === 3 && x > 210
  return isWritten && !isShort ? WORDS : PAPER
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
