import { expect, test } from 'vitest'
import { systemCode, writeFaultOf, writeProblem } from '../../../../main/host/system-error.ts'

const failed = (code: string) => Object.assign(new Error('no'), { code })

test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('%s means that the disk is full', code => {
  expect(writeFaultOf(failed(code))).toBe('diskFull')
  expect(writeProblem(failed(code))).toEqual({ code: 'diskFull' })
})

test('any other failure is told in the system’s own words', () => {
  expect(writeFaultOf(failed('EIO'))).toBe('writeFailed')
  expect(writeProblem(failed('EIO'))).toEqual({ code: 'writeFailed', params: { detail: 'no' } })
  expect(writeProblem('odd')).toEqual({ code: 'writeFailed', params: { detail: 'odd' } })
})

test('only an error of the system has a code', () => {
  expect(systemCode(failed('ENOENT'))).toBe('ENOENT')
  expect(systemCode('ENOENT')).toBe('')
})
