/** The numbers that are left. */
export function WaybillPools() {
  return null
}
