import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useDeskStore, useSettings } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { useTexts } from '../../ui/language.tsx'
import { type Action, useAction } from '../../ui/use-action.ts'

/** The settings as they would be, and saving them. */
export interface SettingsDraft {
  readonly values: Settings
  readonly change: (patch: Partial<Settings>) => void
  readonly save: Action
  readonly saved: boolean
  readonly error: HostError | null
}

/** Collects changes until they are saved together as one entry. */
export function useSettingsDraft(): SettingsDraft {
  const { settings: texts } = useTexts()
  const host = useHost()
  const desk = useDeskStore()
  const settings = useSettings()
  const [patch, setPatch] = useState<Partial<Settings>>({})
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<HostError | null>(null)

  const save = useAction(
    texts.save,
    async () => {
      const answer = await host.call('settings.change', { patch })
      setError(answer.ok ? null : answer.error)
      setSaved(answer.ok)
      if (!answer.ok) return
      await desk.refresh()
      setPatch({})
    },
    { disabled: Object.keys(patch).length === 0 },
  )

  function change(next: Partial<Settings>): void {
    setPatch({ ...patch, ...next })
    setSaved(false)
    setError(null)
  }

  return { values: { ...settings, ...patch }, change, save, saved, error }
}
