import { useCallback, useEffect, useState } from 'react'
import type { PrinterView } from '../../../shared/domain/print-job.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useHost } from '../../host/host-context.tsx'

/** The printers of this computer; null until the host has answered. */
export function usePrinters() {
  const host = useHost()
  const [printers, setPrinters] = useState<readonly PrinterView[] | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const look = useCallback(async () => {
    const answer = await host.call('print.printers', {})
    if (answer.ok) setPrinters(answer.value)
    setError(answer.ok ? null : answer.error)
  }, [host])
  useEffect(() => void look(), [look])
  return { printers, error, look }
}
