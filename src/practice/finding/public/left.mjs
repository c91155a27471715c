// Before anything is shown: someone left quickly from this tab, and now its back button was pressed.
const LEFT = 'simpul.left'
const away = () => {
  document.documentElement.hidden = true
  const go = () => location.replace(document.querySelector('.quick-exit').href)
  if (document.body?.querySelector('.quick-exit')) go()
  else addEventListener('DOMContentLoaded', go)
}
const [came] = performance.getEntriesByType('navigation')
if (sessionStorage.getItem(LEFT)) {
  if (came?.type === 'back_forward') away()
  else sessionStorage.removeItem(LEFT)
}
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && sessionStorage.getItem(LEFT)) away()
})
