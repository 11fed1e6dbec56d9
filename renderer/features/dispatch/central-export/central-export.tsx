/** What the central system has to hear. */
export function CentralExport() {
  return null
}
