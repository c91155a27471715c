// Buttons that only a script can serve: copy, hand on to another app, print.
for (const box of document.querySelectorAll('[data-share]')) {
  const text = box.querySelector('textarea')
  for (const button of box.querySelectorAll('button')) {
    const does = {
      copy: async () => {
        await navigator.clipboard.writeText(text.value)
        button.textContent = button.dataset.done
      },
      send: () => navigator.share({ text: text.value }).catch(() => undefined),
    }[button.dataset.does]
    button.addEventListener('click', () => void does())
    button.hidden = button.dataset.does === 'send' ? !navigator.share : !navigator.clipboard
  }
}
const print = document.getElementById('print')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
