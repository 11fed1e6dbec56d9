import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { checkWaybill } from '../../../../../shared/domain/waybill.ts'
import { useWaybill } from '../../../../data/hooks.ts'
import { useRecord } from '../../../../data/use-record.ts'
import { useFeedback } from '../../../../ui/feedback.ts'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useScanHandler } from '../../../../ui/scan-router.ts'
import type { MailItem } from '../mail-item.ts'
import { setToMail } from '../to-mail-state.ts'
import classes from './detail.module.css'
import { TaskForm } from './task-form.tsx'
import { compareReadings, type ReadingFault } from './two-readings.ts'
import { useTask } from './use-task.ts'
import { WillHappen } from './will-happen.tsx'

interface OwnWaybillFormProps {
  readonly item: MailItem
  readonly onClose: () => void
}

/** Takes the number of a pre-printed waybill by two scans, or typed twice. */
export function OwnWaybillForm({ item, onClose }: OwnWaybillFormProps) {
  const texts = useTexts()
  const { own } = texts.toMail
  const { courier, row, sheets } = item
  const record = useRecord()
  const feedback = useFeedback()
  const [read, setRead] = useState({ first: '', second: '' })
  const second = useRef<HTMLInputElement>(null)
  const typed = checkWaybill(courier, read.first)
  const known = useWaybill(typed.ok ? typed.value : null)
  const { number, firstFault, secondFault, settled } = compareReadings(read, courier, known?.state ?? null)
  const say = (fault: ReadingFault) =>
    fault === 'different' || fault === 'inPool' || fault === 'known' ? own[fault] : texts.rules.waybill[fault]

  useScanHandler(scan => {
    const isFirst = number === null || firstFault !== null || settled
    const next = isFirst ? { first: scan, second: '' } : { ...read, second: scan }
    const answer = compareReadings(next, courier, null)
    const fault = isFirst ? answer.firstFault : answer.secondFault
    setRead(next)
    if (fault !== null) feedback.refuse(say(fault))
    else feedback.accept((isFirst ? own.scanned : own.same)(answer.number ?? ''))
    second.current?.focus()
    return true
  })

  const task = useTask(
    own.confirm,
    settled && known !== undefined,
    () =>
      record<'useOwnWaybill'>({ kind: 'useOwnWaybill', courier, waybill: number ?? '', application: row.key, sheets }),
    () => {
      feedback.accept(own.done(number ?? ''))
      onClose()
      setToMail({ opened: null })
    },
  )

  function goOn(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || settled) return
    event.preventDefault()
    second.current?.focus()
  }

  const missing = settled ? [] : [number === null ? own.first : own.second]
  return (
    <TaskForm task={task} missing={missing}>
      <p className={classes.hint}>{own.hint(texts.dispatch.courier[courier])}</p>
      <TextInput
        data-autofocus
        label={own.first}
        autoComplete="off"
        maxLength={40}
        value={read.first}
        error={firstFault && say(firstFault)}
        onChange={event => setRead({ ...read, first: event.currentTarget.value })}
        onKeyDown={goOn}
      />
      <TextInput
        ref={second}
        label={own.second}
        autoComplete="off"
        maxLength={40}
        value={read.second}
        error={secondFault && say(secondFault)}
        rightSection={settled && <IconCheck size={20} aria-hidden="true" />}
        onChange={event => setRead({ ...read, second: event.currentTarget.value })}
      />
      {settled && number !== null && <WillHappen lines={own.will(grouped(sheets.length), number)} />}
    </TaskForm>
  )
}
