/** Hand a file that the server made to the person, under its name. */
export function saveFile({
  fileName,
  mediaType,
  base64,
}: {
  fileName: string
  mediaType: string
  base64: string
}): void {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Some browsers fetch the bytes only a moment after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}

/** A file that the person chose, as base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // In pieces: all bytes at once are more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
