import { Activity, useEffect, useRef, useState } from 'react'
import classes from './area-host.module.css'
import { ErrorBoundary } from './error-boundary.tsx'
import { useAreas } from './use-areas.ts'

/** Shows one area and keeps the others as they were, without their keys, scans and queries. */
export function AreaHost() {
  const { areas, current } = useAreas()
  const area = current?.id
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const main = useRef<HTMLElement>(null)

  if (area && !visited.has(area)) setVisited(new Set([...visited, area]))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another area is the reason to move the focus
  useEffect(() => {
    const { activeElement } = document
    // An area that put the focus where it belongs keeps it; otherwise the keyboard would be left behind.
    if (!activeElement || activeElement === document.body || activeElement.closest('nav')) main.current?.focus()
  }, [area])

  return (
    <main ref={main} className={classes.main} tabIndex={-1}>
      {areas
        .filter(({ id }) => visited.has(id))
        .map(({ id, Screen }) => (
          <Activity key={id} mode={id === area ? 'visible' : 'hidden'}>
            <div className={classes.area} data-area={id}>
              <ErrorBoundary>
                <Screen />
              </ErrorBoundary>
            </div>
          </Activity>
        ))}
    </main>
  )
}
