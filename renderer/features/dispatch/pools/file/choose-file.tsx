import { IconFileImport } from '@tabler/icons-react'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { Action } from '../../../../ui/use-action.ts'
import type { FilePicker } from '../../../../ui/use-file-picker.tsx'
import classes from '../pools.module.css'
import type { FileStage } from '../pools-state.ts'

type Code = Extract<FileStage, { step: 'unreadable' }>['code']

interface ChooseFileProps {
  readonly picker: FilePicker
  readonly choose: Action
  readonly back: Action
  /** Why the file before could not be read, null where there was none. */
  readonly code: Code | null
}

/** A place to drop the file, and what is wrong with the one that was dropped. */
export function ChooseFile({ picker, choose, back, code }: ChooseFileProps) {
  const texts = useTexts()
  const { file } = texts.pools
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.heading}>{file.title}</h2>
        <div className={classes.end}>
          <ActionButton action={back} keys="Escape" variant="default" />
        </div>
      </div>
      {code !== null && (
        <Notice tone="bad" title={describeCode(code, texts)}>
          {file.nothingChanged}
        </Notice>
      )}
      {picker.refusal && <Notice tone="bad" title={file[picker.refusal]} />}
      <section className={classes.drop} data-hovering={picker.hovering || undefined}>
        <IconFileImport size={44} stroke={1.5} aria-hidden="true" />
        <p className={classes.lead}>{picker.hovering ? file.release : file.lead}</p>
        <ActionButton action={choose} keys="Ctrl+O" size="lg" />
        <span>{file.accepts}</span>
        <span className={classes.quiet}>{file.columns}</span>
      </section>
    </>
  )
}

function describeCode(code: Code, { pools, importing }: Texts): string {
  switch (code) {
    case 'notReachable':
    case 'broken':
      return pools.file[code]
    case 'noNumbers':
    case 'tooManyNumbers':
      return pools.fileFault[code]
    default:
      return pools.unreadable[code] ?? importing.unreadable[code]
  }
}
