import type { SheetId } from '../../../../shared/domain/application.ts'
import type { EntryOf } from '../../../../shared/domain/entry.ts'
import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import classes from './sheet-table.module.css'

interface ReissueLinksProps {
  readonly sheet: SheetId
  readonly links: readonly EntryOf<'reissueLinked'>['body'][]
}

/** What a sheet replaces, and what replaces it; each leads to the other. */
export function ReissueLinks({ sheet, links }: ReissueLinksProps) {
  const texts = useTexts().counter.sheet
  const old = links.find(link => link.newSheet === sheet)?.oldSheet
  const replaced = links.find(link => link.oldSheet === sheet)?.newSheet
  return (
    <>
      {old !== undefined && <SheetLink sheet={old} label={texts.reissueOf(sheetName(old))} />}
      {replaced !== undefined && <SheetLink sheet={replaced} label={texts.reissuedAs(sheetName(replaced))} />}
    </>
  )
}

function SheetLink({ sheet, label }: { readonly sheet: SheetId; readonly label: string }) {
  const texts = useTexts().counter.sheet
  const open = () => useNavigation.getState().goTo('counter', { kind: 'sheet', sheet })
  return (
    <button type="button" className={classes.link} title={texts.toReissue(sheetName(sheet))} onClick={open}>
      {label}
    </button>
  )
}
