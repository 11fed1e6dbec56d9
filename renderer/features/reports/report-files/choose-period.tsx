import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { DayRange } from '../../../../shared/domain/report/day-range.ts'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { CloseRow } from '../../../data/db.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { useTexts } from '../../../ui/language.tsx'
import classes from './report-files.module.css'
import { faultOfDays } from './report-request.ts'

interface ChoosePeriodProps {
  /** Newest first. */
  readonly closes: readonly CloseRow[]
  readonly kind: 'close' | 'range'
  readonly closeNo: string | null
  readonly days: DayRange
  readonly onKind: (kind: 'close' | 'range') => void
  readonly onClose: (closeNo: string) => void
  readonly onDays: (days: DayRange) => void
}

/** A closed day, or any days up to a year. */
export function ChoosePeriod({ closes, kind, closeNo, days, onKind, onClose, onDays }: ChoosePeriodProps) {
  const texts = useTexts().reportFiles
  const fault = faultOfDays(days)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{texts.scope}</legend>
      <SegmentedControl
        aria-label={texts.scope}
        value={kind}
        onChange={value => onKind(value === 'close' ? 'close' : 'range')}
        data={[
          { value: 'close', label: texts.closed },
          { value: 'range', label: texts.range },
        ]}
      />
      {kind === 'close' && closes.length === 0 && <p className={classes.quiet}>{texts.noCloses}</p>}
      {kind === 'close' && closes.length > 0 && (
        <NativeSelect
          label={texts.close}
          w={420}
          value={closeNo ?? ''}
          onChange={({ currentTarget }) => onClose(currentTarget.value)}
          data={closes.map(({ closeNo: value, at }) => ({ value, label: `${value} · ${shanghaiDayTime(at)}` }))}
        />
      )}
      {kind === 'range' && (
        <div className={classes.row}>
          <DayField label={texts.from} value={days.from} onChange={day => day && onDays({ ...days, from: day })} />
          <DayField label={texts.to} value={days.to} onChange={day => day && onDays({ ...days, to: day })} />
        </div>
      )}
      {kind === 'range' && fault && (
        <p className={classes.bad} role="alert">
          {texts[fault]}
        </p>
      )}
    </fieldset>
  )
}
