/** A piece of a page that is safe to send. Only `html` makes one, so no text of anyone's can pass for it. */
export class Html {
  readonly #text: string
  private constructor(text: string) {
    this.#text = text
  }
  /** The tag of a template: the template itself is markup, and every value in it is text unless `html` made it. */
  static of(parts: TemplateStringsArray, values: readonly Value[]): Html {
    return new Html(parts.reduce((made, part, index) => made + written(values[index - 1]) + part))
  }
  toString(): string {
    return this.#text
  }
}
type Value = Html | string | number | null | undefined | false | readonly Value[]

/**
 * Markup for pages that the server writes. Values are escaped for text and for quoted attributes; pieces that `html`
 * made and lists of them go in as they are; null, undefined and false leave nothing. Attributes must stand in double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return Html.of(parts, values)
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(written).join('')
  return String(value).replace(/[&<>"']/g, found => ENTITIES[found] ?? '')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** An object as data within a script element, where neither a closing tag nor a comment can end it. */
export function jsonScript(type: string, value: unknown, nonce: string): Html {
  const text = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return trusted(`<script type="${written(type)}" nonce="${written(nonce)}">`, text, '</script>')
}

/** A script or a style of our own, as it stands in a file of the house; never anything that anyone typed. */
export function own(tag: 'script' | 'style', text: string, nonce: string): Html {
  return trusted(`<${tag} nonce="${written(nonce)}">`, text, `</${tag}>`)
}

function trusted(open: string, text: string, close: string): Html {
  return Html.of(Object.assign([`${open}${text}${close}`], { raw: [''] }), [])
}
