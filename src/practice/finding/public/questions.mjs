// On the device: keep answers in this tab alone, judge by them here, and say so. Nothing is sent.
const box = document.getElementById('questions')
if (box) {
  const KEY = 'simpul.answers'
  const { services, words } = JSON.parse(box.querySelector('script[type="application/json"]').textContent)
  const controls = [...box.querySelectorAll('[data-fact]')]
  const inputsOf = control => [...control.querySelectorAll('input, select')]
  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {}
    } catch {
      return {}
    }
  }
  const valueOf = control => {
    const said = inputsOf(control).find(input => (input.type === 'radio' ? input.checked : true))?.value ?? ''
    if (said === '') return undefined
    if (control.dataset.kind === 'yes-no') return said === 'true'
    return control.dataset.kind === 'number' ? Number(said) : said
  }
  const together = parts => (parts.includes('no') ? 'no' : parts.includes('not-known') ? 'not-known' : 'yes')
  const judge = () => {
    const answers = kept()
    const isAny = Object.keys(answers).length > 0
    for (const { id, lines } of services) {
      const entry = document.querySelector(`[data-service="${id}"]`)
      // A place by itself is told beside its address, where that stands on this page.
      if (!entry && id.includes('.')) continue
      const place = entry
        ? (entry.querySelector('.verdict') ?? entry.appendChild(made()))
        : document.getElementById('verdict')
      const verdict = together(lines.map(line => verdictOf(line, answers)))
      place.hidden = !isAny
      place.replaceChildren(isAny ? mark(verdict) : '')
    }
  }
  const made = () => Object.assign(document.createElement('p'), { className: 'verdict' })
  const mark = verdict => {
    const tone = { yes: 'good', no: '', 'not-known': 'wait' }[verdict]
    return Object.assign(document.createElement('span'), { className: `mark ${tone}`, textContent: words[verdict] })
  }
  const show = () => {
    const answers = kept()
    for (const control of controls) {
      const answer = answers[control.dataset.fact]
      for (const input of inputsOf(control)) {
        if (input.type === 'radio') input.checked = input.value === String(answer ?? '')
        else input.value = String(answer ?? '')
      }
    }
    judge()
  }
  for (const control of controls) {
    control.addEventListener('change', () => {
      const { [control.dataset.fact]: _, ...others } = kept()
      const value = valueOf(control)
      const all = value === undefined ? others : { ...others, [control.dataset.fact]: value }
      sessionStorage.setItem(KEY, JSON.stringify(all))
      judge()
    })
  }
  box.querySelector('form').addEventListener('submit', event => event.preventDefault())
  document.getElementById('forget').addEventListener('click', () => {
    sessionStorage.removeItem(KEY)
    show()
  })
  box.hidden = false
  show()
}
