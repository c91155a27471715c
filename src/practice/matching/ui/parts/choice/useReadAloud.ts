import { useLingui } from '@lingui/react'
import { useCallback, useEffect, useState } from 'react'

const VOICES: Record<string, string> = { id: 'id-ID', en: 'en-GB' }

/**
 * Read words aloud with the browser's own voice, in the language of the moment; nothing leaves the device.
 *
 * @returns whether this browser can speak, what is being read (its name), and how to begin and stop
 */
export function useReadAloud() {
  const { i18n } = useLingui()
  const canSpeak = 'speechSynthesis' in window
  const [reading, setReading] = useState<string | null>(null)
  const stop = useCallback(() => {
    if (canSpeak) window.speechSynthesis.cancel()
    setReading(null)
  }, [canSpeak])
  // Who leaves the page does not want to hear it out.
  useEffect(() => stop, [stop])
  const read = (name: string, sentences: readonly string[]) => {
    window.speechSynthesis.cancel()
    setReading(name)
    // Sentence by sentence: some browsers fall silent in the middle of a long text.
    for (const [index, sentence] of sentences.entries()) {
      const speech = new SpeechSynthesisUtterance(sentence)
      speech.lang = VOICES[i18n.locale] ?? 'id-ID'
      speech.rate = 0.95
      if (index === sentences.length - 1) {
        speech.onend = () => {
          setReading(now => (now === name ? null : now))
        }
      }
      window.speechSynthesis.speak(speech)
    }
  }
  return { canSpeak, reading, read, stop }
}
