/** Labels on their way to paper. */
export function LabelBatches() {
  return null
}
