/** What the courier takes along. */
export function Collection() {
  return null
}
