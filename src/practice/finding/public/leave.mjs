// Whoever leaves quickly leaves nothing in this tab, and going back does not lead here again.
document.querySelector('.quick-exit')?.addEventListener(
  'click',
  () => {
    sessionStorage.clear()
    sessionStorage.setItem('simpul.left', 'yes')
  },
  true,
)
