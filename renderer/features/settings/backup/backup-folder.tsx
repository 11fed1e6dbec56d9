import type { BackupFolder, GoodBackup } from '../../../../shared/host/views.ts'
import { Fact, Facts } from '../../../ui/facts.tsx'
import { inMegabytes } from '../../../ui/file-size.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { When } from '../../../ui/when.tsx'
import classes from './backup-section.module.css'
import { faultWords } from './fault-words.ts'

/** One place backups go to: its last good one, how many it keeps, and what is wrong there. */
export function BackupFolderCard({ folder }: { readonly folder: BackupFolder }) {
  const texts = useTexts().backup.section
  const { path, second, lastGood, kept, holdsErased, fault } = folder
  const words = faultWords(fault, texts)
  const title = second ? texts.second : texts.first
  return (
    <section className={classes.folder} aria-label={title}>
      <h3 className={classes.folderTitle}>{title}</h3>
      <Facts>
        <Fact name={texts.path}>{path}</Fact>
        <Fact name={texts.lastGood}>{lastGood ? <LastGood backup={lastGood} /> : texts.never}</Fact>
        {lastGood && <Fact name={texts.file}>{lastGood.file}</Fact>}
        <Fact name={texts.kept}>{texts.copies(grouped(kept))}</Fact>
      </Facts>
      {words && (
        <Notice tone="bad" title={words.title}>
          {words.hint}
        </Notice>
      )}
      {holdsErased && (
        <Notice tone="warn" title={texts.holdsErased}>
          {texts.holdsErasedHint}
        </Notice>
      )}
    </section>
  )
}

function LastGood({ backup: { at, seq, bytes } }: { readonly backup: GoodBackup }) {
  const texts = useTexts().backup.section
  return (
    <>
      <strong>
        <When at={at} />
      </strong>{' '}
      · {texts.seq(grouped(seq))} · {texts.size(inMegabytes(bytes))} · {texts.good}
    </>
  )
}
