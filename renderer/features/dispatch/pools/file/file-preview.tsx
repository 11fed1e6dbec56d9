import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { offersOf, type WaybillFile } from '../../../../../shared/domain/import/waybill-file.ts'
import { useDatabase } from '../../../../data/hooks.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { type Action, useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { PoolFields } from '../pool-fields.tsx'
import classes from '../pools.module.css'
import { setPools, showPools, usePoolsState } from '../pools-state.ts'
import { useAddNumbers } from '../use-add-numbers.ts'
import { useUsualAccount } from '../use-usual-account.ts'
import { FileLines } from './file-lines.tsx'
import { dropWaybillFile, judgeAgain, openWaybillFile } from './open-waybill-file.ts'

interface FilePreviewProps {
  readonly found: WaybillFile
  readonly choose: Action
  readonly back: Action
}

/** The counts and every line of a file, before anything changes; F9 records all sound numbers as one entry. */
export function FilePreview({ found, choose, back }: FilePreviewProps) {
  const texts = useTexts().pools
  const db = useDatabase()
  const usual = useUsualAccount(found.courier)
  const { file, fileAccount } = usePoolsState()
  const account = fileAccount ?? usual
  const [only, setOnly] = useState<'all' | 'ok' | 'refused'>('all')
  const { add, error, dismiss } = useAddNumbers()
  const offers = offersOf(found.lines)
  const refused = found.lines.length - offers.length
  const shown = found.lines.filter(({ fault }) => only === 'all' || (only === 'refused') === (fault !== null))
  const routes = offers.filter(({ route }) => route !== null).length
  const cut = found.lines.filter(line => line.cut && !line.fault).length
  const confirm = useAction(
    texts.file.confirm(grouped(offers.length)),
    async () => {
      const added = await add({ courier: found.courier, account: account.trim(), via: 'file', numbers: offers })
      if (!added) return judgeAgain(db, found)
      dropWaybillFile()
      showPools({ kind: 'pools' })
    },
    { disabled: offers.length === 0 || account.trim() === '' },
  )
  useKeys({ F9: confirm })
  const labels = { all: found.lines.length, ok: offers.length, refused }
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.heading}>{texts.file.preview}</h2>
        <span className={classes.quiet}>{file?.name}</span>
        <div className={classes.end}>
          <ActionButton action={{ ...choose, label: texts.file.another }} keys="Ctrl+O" variant="default" />
          <ActionButton action={back} keys="Escape" variant="default" />
        </div>
      </div>
      <PoolFields
        courier={found.courier}
        account={account}
        onCourier={courier => file && void openWaybillFile(db, file, courier)}
        onAccount={next => setPools({ fileAccount: next })}
      />
      <div className={classes.figures}>
        <span className={classes.figure}>
          <strong>{grouped(offers.length)}</strong> {texts.file.count.ok}
        </span>
        <span className={classes.figure} data-tone={refused > 0 ? 'bad' : undefined}>
          <strong>{grouped(refused)}</strong> {texts.file.count.refused}
        </span>
        {cut > 0 && (
          <span className={classes.figure}>
            <strong>{grouped(cut)}</strong> {texts.file.count.cut}
          </span>
        )}
        {routes > 0 && <span className={classes.quiet}>{texts.file.withRoute(grouped(routes))}</span>}
        <SegmentedControl
          className={classes.end}
          aria-label={texts.file.lines}
          value={only}
          onChange={value => setOnly(value === 'ok' || value === 'refused' ? value : 'all')}
          data={(['all', 'ok', 'refused'] as const).map(value => ({
            value,
            label: `${texts.file.only[value]} ${grouped(labels[value])}`,
          }))}
        />
      </div>
      {found.passedOver.length > 0 && (
        <Notice tone="info" title={texts.file.passedOver(found.passedOver.join(' · '))} />
      )}
      <ErrorNote error={error} onDismiss={dismiss} />
      <FileLines lines={shown} />
      <div className={classes.foot}>
        <span className={classes.quiet}>
          {offers.length === 0 ? texts.file.nothing : account.trim() === '' ? texts.accountMissing : ''}
        </span>
        <ActionButton action={confirm} keys="F9" size="md" />
      </div>
    </>
  )
}
