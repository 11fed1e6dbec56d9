const raised: number[] = []

/** Shuts keys and scans out of every layer below `depth` until the answer is called. */
export function raiseLayer(depth: number): () => void {
  raised.push(depth)
  return () => {
    const index = raised.indexOf(depth)
    if (index >= 0) raised.splice(index, 1)
  }
}

/** The layer that keys and scans reach now; 0 is the screen itself. */
export function topLayer(): number {
  return Math.max(0, ...raised)
}
