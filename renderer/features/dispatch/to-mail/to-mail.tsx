/** What waits to be sent. */
export function ToMail() {
  return null
}
