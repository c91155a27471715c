import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, jsonScript, own } from './html.ts'

test('what anyone typed is text, in the page and in an attribute', () => {
  const typed = `"><img src=x onerror='alert(1)'>&`
  expect(html`<p title="${typed}">${typed}</p>`.toString()).toBe(
    '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</p>',
  )
})

test('no text at all can open a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const made = html`<b data-x="${text}">${[text, html`<i>${text}</i>`]}</b>`.toString()
      expect(made.match(/[<>"]/g)).toHaveLength(10)
    }),
  )
})

test('what is absent leaves nothing, and zero is a number', () => {
  expect(html`<p>${null}${undefined}${false}${0}${[]}</p>`.toString()).toBe('<p>0</p>')
})

test('data in a script cannot close it', () => {
  const made = jsonScript('application/ld+json', { name: '</script><script>alert(1)</script><!--' }, 'once').toString()
  expect(made.match(/<\/script>/g)).toHaveLength(1)
  expect(JSON.parse(made.slice(made.indexOf('>') + 1, made.lastIndexOf('<')))).toEqual({
    name: '</script><script>alert(1)</script><!--',
  })
})

test('a script and a style of our own stand within their tags', () => {
  expect(own('style', 'a > b { color: red }', 'once').toString()).toBe(
    '<style nonce="once">a > b { color: red }</style>',
  )
})
