import { useEffect, useRef, useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import type { RestorePlan } from '../../../shared/host/views.ts'
import { useDeskStore } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { type UploadFault, uploadBackup } from './upload-backup.ts'

/** Where a restore is. */
export type RestoreStep =
  | { readonly name: 'choosing' }
  | { readonly name: 'uploading'; readonly done: number }
  | { readonly name: 'checking' }
  | { readonly name: 'planned'; readonly plan: RestorePlan }
  | { readonly name: 'committing'; readonly plan: RestorePlan }

/** A restore from the file to the branch. */
export interface Restore {
  readonly step: RestoreStep
  readonly file: File | null
  readonly fault: UploadFault | null
  readonly choose: (file: File) => void
  /** Uploads the file where the host has it not yet, and checks it. */
  readonly check: (passphrase: string) => Promise<void>
  readonly commit: () => Promise<void>
  /** Back to file and passphrase; the upload stays. */
  readonly goBack: () => void
  readonly cancelUpload: () => void
}

/** Restores step by step; whatever the host still holds of it goes when the component does. */
export function useRestore(): Restore {
  const host = useHost()
  const desk = useDeskStore()
  const [step, setStep] = useState<RestoreStep>({ name: 'choosing' })
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<UploadFault | null>(null)
  const upload = useRef<string | null>(null)
  const abort = useRef<AbortController | null>(null)

  function discard(): void {
    abort.current?.abort()
    const id = upload.current
    upload.current = null
    if (id !== null) void host.call('restore.discard', { id })
  }
  const discardLatest = useRef(discard)
  useEffect(() => () => discardLatest.current(), [])

  function stop(found: UploadFault | null): void {
    setFault(found)
    setStep({ name: 'choosing' })
  }

  /** The name of the upload, null when it was cancelled or failed. */
  async function bringToHost(chosen: File): Promise<string | null> {
    if (upload.current !== null) return upload.current
    const controller = new AbortController()
    abort.current = controller
    setStep({ name: 'uploading', done: 0 })
    const uploaded = await uploadBackup(host, chosen, done => setStep({ name: 'uploading', done }), controller.signal)
    if (uploaded.ok && uploaded.value) {
      upload.current = uploaded.value.id
      return uploaded.value.id
    }
    stop(uploaded.ok ? null : uploaded.error)
    return null
  }

  async function check(passphrase: string): Promise<void> {
    if (!file) return
    setFault(null)
    const id = await bringToHost(file)
    if (id === null) return
    setStep({ name: 'checking' })
    const answer = await host.call('restore.check', { id, passphrase })
    if (answer.ok) return setStep({ name: 'planned', plan: answer.value })
    // Another passphrase is tried on the same upload; what else is wrong lies in the file.
    if (answer.error.code !== 'wrongPassphrase') discard()
    stop(answer.error)
  }

  async function commit(): Promise<void> {
    const id = upload.current
    if (step.name !== 'planned' || id === null) return
    setFault(null)
    setStep({ name: 'committing', plan: step.plan })
    // Whoever closes the window now may not take back what is being put in place.
    upload.current = null
    const answer = await host.call('restore.commit', { id })
    if (answer.ok) return desk.refresh()
    upload.current = id
    setFault(answer.error)
    setStep({ name: 'planned', plan: step.plan })
  }

  return {
    step,
    file,
    fault,
    check,
    commit,
    goBack: () => stop(null),
    cancelUpload: discard,
    choose(chosen) {
      discard()
      setFile(chosen)
      stop(null)
    },
  }
}

/** Whether a fault is the host's own. */
export function isHostError(fault: UploadFault): fault is HostError {
  return fault.code !== 'unreadable'
}
