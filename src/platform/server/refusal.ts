/** An expected refusal to start or to go on, for the person at the terminal: the message says what to do next. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
