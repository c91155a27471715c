// The device looks for its own nearest district among all of them, so that where it is need not be sent.
const place = document.getElementById('position')
if (place && navigator.geolocation) {
  const [button, status] = [place.querySelector('button'), place.querySelector('[role=status]')]
  const [near, area] = [document.getElementById('near'), document.getElementById('area')]
  const say = words => {
    status.textContent = words
  }
  const nearest = (points, { latitude, longitude }) => {
    const shrink = Math.cos((latitude * Math.PI) / 180)
    let best = null
    for (const [regency, districts] of Object.entries(points)) {
      for (let at = 0; at < districts.length; at += 3) {
        const [north, east] = [districts[at + 1] / 100 - latitude, (districts[at + 2] / 100 - longitude) * shrink]
        const apart = north * north + east * east
        if (best === null || apart < best.apart) {
          best = { apart, code: `${regency}.${String(districts[at]).padStart(2, '0')}` }
        }
      }
    }
    return best
  }
  const found = async ({ coords }) => {
    const reply = await fetch('/find/districts.json')
    const best = nearest(await reply.json(), coords)
    // Nothing of Indonesia lies further than two degrees from a district.
    if (!best || best.apart > 4) return say(place.dataset.none)
    near.value = ''
    area.value = best.code
    say(place.dataset.found)
    near.form.requestSubmit()
  }
  const failed = () => say(place.dataset.none)
  button.addEventListener('click', () => {
    say(place.dataset.wait)
    navigator.geolocation.getCurrentPosition(at => found(at).catch(failed), failed, {
      timeout: 20000,
      maximumAge: 600000,
    })
  })
  near.addEventListener('input', () => {
    area.value = ''
  })
  place.hidden = false
}
