import { Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { DayRange } from '../../../../shared/domain/report/day-range.ts'
import type { Language } from '../../../../shared/i18n/texts.ts'
import { useCloses } from '../../../data/hooks.ts'
import { useToday } from '../../../host/use-today.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useLanguage, useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { AskPin } from './ask-pin.tsx'
import { ChoosePeriod } from './choose-period.tsx'
import { type ReportFormat, type ReportOrder, reportFormats } from './make-report.ts'
import classes from './report-files.module.css'
import { faultOfDays, type ReportPeriod } from './report-request.ts'
import { type ReportAim, useMakeReport } from './use-make-report.ts'

/** The report of a closed day or of any days: as files and on paper. */
export function ReportFiles() {
  const texts = useTexts().reportFiles
  const today = useToday()
  const closes = useCloses() ?? []
  const { language: spoken } = useLanguage()
  const [kind, setKind] = useState<'close' | 'range'>('close')
  const [closeNo, setCloseNo] = useState<string | null>(null)
  const [days, setDays] = useState<DayRange>({ from: today, to: today })
  const [formats, setFormats] = useState<readonly ReportFormat[]>(reportFormats)
  const [language, setLanguage] = useState<Language>(spoken)
  const [masked, setMasked] = useState(true)
  const [asking, setAsking] = useState<{ readonly order: ReportOrder; readonly aim: ReportAim } | null>(null)
  const { make, progress, cancel, fault, missing, dismiss } = useMakeReport()

  const close = closes.find(one => one.closeNo === closeNo) ?? closes[0]
  const range: ReportPeriod | null = faultOfDays(days) === null ? { kind: 'range', days } : null
  const period: ReportPeriod | null = kind === 'range' ? range : close ? { kind: 'close', close } : null

  async function begin(aim: ReportAim, wanted: readonly ReportFormat[]): Promise<void> {
    if (!period) return
    const order: ReportOrder = { period, formats: wanted, language, masked }
    if (masked) await make(order, aim)
    else setAsking({ order, aim })
  }

  const idle = period !== null && progress === null
  const save = useAction(texts.make, () => begin('save', formats), { disabled: !idle || formats.length === 0 })
  const print = useAction(texts.print, () => begin('print', ['pdf']), { disabled: !idle })
  useKeys({ F9: save, F8: print })

  return (
    <section className={classes.report} aria-label={texts.heading}>
      <ChoosePeriod
        {...{ closes, kind, days, closeNo: close?.closeNo ?? null }}
        {...{ onKind: setKind, onClose: setCloseNo, onDays: setDays }}
      />
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{texts.files}</legend>
        <div className={classes.row}>
          {reportFormats.map(format => (
            <Checkbox
              key={format}
              label={texts.file[format]}
              checked={formats.includes(format)}
              onChange={({ currentTarget }) => {
                const { checked } = currentTarget
                setFormats(reportFormats.filter(one => (one === format ? checked : formats.includes(one))))
              }}
            />
          ))}
          <SegmentedControl
            aria-label={texts.language}
            value={language}
            onChange={value => setLanguage(value === 'en' ? 'en' : 'zh-CN')}
            data={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <Checkbox
          label={texts.unmasked}
          description={texts.unmaskedHint}
          checked={!masked}
          onChange={({ currentTarget }) => setMasked(!currentTarget.checked)}
        />
      </fieldset>
      <p className={classes.quiet}>{texts.explain}</p>
      {progress && <ProgressNote label={texts.progress[progress.step]} {...progress} onCancel={cancel} />}
      {fault === 'broken' && <Notice tone="bad" title={texts.failed} />}
      {fault !== null && fault !== 'broken' && fault.from === 'document' && (
        <Notice tone="bad" title={texts.fault[fault.fault]} />
      )}
      {fault !== null && fault !== 'broken' && fault.from === 'host' && (
        <ErrorNote error={fault.error} onDismiss={dismiss} />
      )}
      {missing.length > 0 && <Notice tone="info" title={texts.missing(missing.join(''))} />}
      <div className={classes.row}>
        <ActionButton action={save} keys="F9" />
        <ActionButton action={print} keys="F8" variant="default" />
      </div>
      {asking && (
        <AskPin
          period={asking.order.period}
          onClose={() => setAsking(null)}
          onRecorded={() => {
            setAsking(null)
            void make(asking.order, asking.aim)
          }}
        />
      )}
    </section>
  )
}
