import { expect, test } from 'vitest'
import { printActions } from '../../../../shared/domain/print-job.ts'

test('what is being sent, and what is printed, leaves nothing to do', () => {
  expect(printActions('sending')).toEqual([])
  expect(printActions('confirmed')).toEqual([])
})

test('a job that may be on its way to paper can be sent again only after a word on its outcome', () => {
  expect(printActions('queued')).not.toContain('retry')
  expect(printActions('sent')).not.toContain('retry')
  expect(printActions('sent')).toContain('notPrinted')
})

test('a doubtful job leaves everything to the person at the printer', () => {
  expect(printActions('askPerson')).toEqual(['printed', 'notPrinted', 'retry', 'cancel'])
})
