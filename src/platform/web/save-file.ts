/** A file as it travels in an answer or an input. */
type Travelling = { fileName: string; mediaType: string; base64: string }

/** Hand a file that the server made to the person, under its name. */
export function saveFile({ fileName, mediaType, base64 }: Travelling): void {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  save(fileName, new Blob([bytes], { type: mediaType }))
}

/** The same for a text that the device made. */
export function saveText(fileName: string, mediaType: string, text: string): void {
  save(fileName, new Blob([text], { type: mediaType }))
}

function save(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Some browsers fetch the bytes only a moment after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}

/**
 * A file that the person chose, as base64.
 * @throws Error when the device cannot read it any more
 */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : '')
    }
    reader.onerror = () => {
      reject(reader.error ?? new Error('The file cannot be read'))
    }
    reader.readAsDataURL(file)
  })
}
