import { useEffect, useState } from 'react'
import type { DocumentFault, MadeDocument } from '../../../../shared/documents/made-document.ts'
import type { ManifestModel } from '../../../../shared/documents/manifest-model.ts'
import type { Result } from '../../../../shared/domain/result.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { readManifest } from './read-manifest.ts'

interface ManifestInView {
  readonly model: ManifestModel
  readonly made: Result<MadeDocument, DocumentFault>
}

/** A manifest and its pages; undefined while they are made, null when there is none of this number. */
export function useManifestInView(manifestNo: string): ManifestInView | null | undefined {
  const db = useDatabase()
  const settings = useSettings()
  const { language } = useLanguage()
  const [manifest, setManifest] = useState<ManifestInView | null>()
  useEffect(() => {
    let current = true
    async function make(): Promise<void> {
      const model = await readManifest(db, manifestNo, { settings, language })
      const made = model && { model, made: await documentMaker.makeManifest(model) }
      if (current) setManifest(made)
    }
    void make()
    return () => {
      current = false
    }
  }, [db, manifestNo, settings, language])
  return manifest
}
