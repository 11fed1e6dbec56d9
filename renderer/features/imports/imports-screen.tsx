import { useEffect, useRef } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { useAction } from '../../ui/use-action.ts'
import { type FilePicker, useFilePicker } from '../../ui/use-file-picker.tsx'
import { ChooseStep } from './choose-step.tsx'
import { DoneStep } from './done-step.tsx'
import { useImportDesk } from './import-desk.ts'
import { useImports } from './import-state.ts'
import classes from './imports.module.css'
import { MappingStep } from './mapping-step.tsx'
import { openFile } from './open-file.ts'
import { PreviewStep } from './preview-step.tsx'
import { StoringStep } from './storing-step.tsx'
import { UnreadableStep } from './unreadable-step.tsx'
import { WorkingStep } from './working-step.tsx'

/** Brings an export of the central system into the ledger: choose, look at what it would change, confirm. */
export function ImportsScreen() {
  const parts = useImportDesk()
  const step = useImports(state => state.stage.step)
  const page = useRef<HTMLDivElement>(null)
  const idle = step === 'choose' || step === 'unreadable' || step === 'broken' || step === 'done'
  const picker = useFilePicker(idle, file => void openFile(parts, file))

  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus went with the step before
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus()
  }, [step])

  return (
    <div ref={page} className={classes.page} tabIndex={-1}>
      {picker.input}
      <Step picker={picker} />
    </div>
  )
}

function Step({ picker }: { readonly picker: FilePicker }) {
  const { choose } = useTexts().importsScreen
  const stage = useImports(state => state.stage)
  const pick = useAction(choose.button, picker.pick)
  switch (stage.step) {
    case 'choose':
      return <ChooseStep picker={picker} pick={pick} />
    case 'working':
      return <WorkingStep progress={stage.progress} />
    case 'unreadable':
    case 'broken':
      return <UnreadableStep stage={stage} pick={pick} />
    case 'mapping':
      return <MappingStep key={stage.request.signature} request={stage.request} earlier={stage.earlier} />
    case 'preview':
      return <PreviewStep {...stage} />
    case 'storing':
    case 'applying':
      return <StoringStep stage={stage} />
    case 'done':
      return <DoneStep {...stage} pick={pick} />
  }
}
