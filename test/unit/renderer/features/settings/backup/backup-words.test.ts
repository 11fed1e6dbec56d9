import { expect, test } from 'vitest'
import { backupOutcome } from '../../../../../../renderer/features/settings/backup/backup-outcome.ts'
import { faultWords } from '../../../../../../renderer/features/settings/backup/fault-words.ts'
import { passphraseFaults } from '../../../../../../renderer/features/settings/backup/passphrase-faults.ts'
import type { BackupFolder, BackupStatus } from '../../../../../../shared/host/views.ts'
import { textsOf } from '../../../../../../shared/i18n/texts.ts'

const { backup } = textsOf('zh-CN')
const good = { file: 'a.fdbackup', at: '2026-11-22T06:05:00.000Z', seq: 5, bytes: 1000 }

function folder(changes: Partial<BackupFolder>): BackupFolder {
  return { path: '/data', second: false, lastGood: good, kept: 1, holdsErased: false, fault: null, ...changes }
}

function status(...folders: readonly BackupFolder[]): BackupStatus {
  return { passphraseSet: true, running: null, folders }
}

test('a passphrase is twelve characters as people count them, given twice alike, with the PIN', () => {
  const faults = (passphrase: string, again = passphrase, pin = '802613') =>
    passphraseFaults({ passphrase, again, pin }, backup.passphrase)
  expect(faults('春眠不觉晓处处闻啼鸟夜来')).toEqual({})
  expect(faults('𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')).toEqual({ passphrase: backup.passphrase.tooShort })
  expect(faults('correct horse', 'correct house', '')).toEqual({
    again: backup.passphrase.differ,
    pin: backup.passphrase.pinMissing,
  })
})

test('a backup that was asked for was made, was not needed, or failed somewhere', () => {
  const before = status(folder({}), folder({ path: '/stick', second: true }))
  const newer = { ...good, file: 'b.fdbackup' }
  expect(backupOutcome(before, { ...before, running: { done: 1, total: 2 } })).toBeNull()
  expect(backupOutcome(before, before)).toBe('nothingNew')
  expect(backupOutcome(before, status(folder({ lastGood: newer })))).toBe('made')
  const failed = folder({ path: '/stick', second: true, fault: 'backupFolderMissing' })
  expect(backupOutcome(before, status(folder({ lastGood: newer }), failed))).toBe('fault')
})

test('what is wrong with a place has words of its own, or those of any fault', () => {
  expect(faultWords(null, backup.section)).toBeNull()
  expect(faultWords('backupFolderMissing', backup.section)?.hint).toContain('U 盘')
  expect(faultWords('internal', backup.section)).toBe(backup.section.fault.other)
})
