import { expect, test } from 'vitest'
import { type PrintJobState, printActions } from '../../../../shared/domain/print-job.ts'

const ofSlip = (state: PrintJobState) => printActions({ state, labels: null })
const ofLabels = (state: PrintJobState) => printActions({ state, labels: ['SF1000000000001'] })

test('what is being sent, and what is printed, leaves nothing to do', () => {
  for (const actionsOf of [ofSlip, ofLabels]) {
    expect(actionsOf('sending')).toEqual([])
    expect(actionsOf('confirmed')).toEqual([])
  }
})

test('a job that may be on its way to paper can be sent again only after a word on its outcome', () => {
  expect(ofSlip('queued')).not.toContain('retry')
  expect(ofSlip('sent')).not.toContain('retry')
  expect(ofSlip('sent')).toContain('notPrinted')
})

test('a doubtful job leaves everything to the person at the printer', () => {
  expect(ofSlip('askPerson')).toEqual(['printed', 'notPrinted', 'retry', 'cancel'])
})

test('labels are never sent again as a whole, and a doubtful job of labels cannot be dismissed without a word', () => {
  const states = ['queued', 'sending', 'sent', 'confirmed', 'failed', 'askPerson', 'cancelled'] as const
  expect(states.filter(state => ofLabels(state).includes('retry'))).toEqual([])
  expect(ofLabels('askPerson')).toEqual(['printed', 'notPrinted'])
  expect(ofLabels('failed')).toEqual(['cancel'])
})
