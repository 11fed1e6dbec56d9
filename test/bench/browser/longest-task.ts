/** Watches the window's thread; `stop` answers the longest task since, in milliseconds (0: none above 50). */
export function watchTasks(): { stop(): number } {
  let longest = 0
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration)
  }
  const observer = new PerformanceObserver(list => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  return {
    stop() {
      take(observer.takeRecords())
      observer.disconnect()
      return longest
    },
  }
}
