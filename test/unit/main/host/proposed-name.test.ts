import { expect, test } from 'vitest'
import { proposedName } from '../../../../main/host/proposed-name.ts'

test('a document keeps its name', () => {
  for (const name of ['交接单 SH-20261122-0001.pdf', 'report.xlsx', 'a.b.CSV']) expect(proposedName(name)).toBe(name)
})

test('a window cannot name a folder, a hidden file or a program to save to', () => {
  expect(proposedName('/etc/cron.d/desk')).toBe('desk.txt')
  expect(proposedName('..\\..\\Startup\\slip.exe')).toBe('slip.exe.txt')
  expect(proposedName('.bashrc')).toBe('bashrc.txt')
  expect(proposedName('slip\u202Efdp.exe')).toBe('slipfdp.exe.txt')
  expect(proposedName('a\0b\ud800.pdf ')).toBe('ab.pdf')
  expect(proposedName('C:')).toBe('C.txt')
  for (const nothing of ['', '..', '/', ' . ']) expect(proposedName(nothing)).toBe('fapiao-desk.txt')
})
