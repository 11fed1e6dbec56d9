import type { Texts } from '../texts.ts'

const mib = (n: string) => `${n} MB`
const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'} ago`

export const backup: Texts['backup'] = {
  bar: {
    title: 'Backup',
    off: 'none in the demo',
    locked: 'no passphrase',
    none: 'none yet',
    fault: 'failed',
    age: {
      minutes: n => (n === 0 ? 'just now' : `${n} min ago`),
      hours: n => `${n} h ago`,
      days: n => plural(n, 'day'),
      ahead: () => 'wrong time',
    },
    hint: {
      off: 'There is no real work in the demo branch, so it needs no backup.',
      locked: 'There is no backup passphrase, so nothing is backed up. If this computer fails, the ledger is gone.',
      none: 'The backup passphrase is set, but there has been no backup yet.',
      fault: 'The last backup failed.',
      made: 'Every backup is read back and checked once it is written.',
      old: 'The last backup is too old. If this computer fails, what was entered since is gone.',
      ahead:
        'The last backup is dated later than the computer clock. Please set the clock first, then make another backup.',
    },
    last: at => `Last one: ${at}`,
    open: 'Open the backup settings',
    tellSupervisor: 'Please tell the supervisor: it is seen to in Settings, under Backups.',
  },

  section: {
    hint: 'A backup is an encrypted copy of the whole branch: ledger, imported data, operators and settings. One is made whenever the desk opens and at the close of a day, and any time you ask for it.',
    demo: 'There is no real work in the demo branch, so it needs no backup; you can try it here.',
    begin: 'Back up now',
    running: 'Writing and checking the backup (KB)',
    cancelled: 'This backup was cancelled. The earlier ones are still there.',
    done: 'The backup is made; it was read back and checked.',
    nothingNew: 'There is nothing new; the backup there is up to date.',
    first: 'First place: the data folder of this computer',
    second: 'Second place: USB stick or network share',
    path: 'Folder',
    lastGood: 'Last one',
    seq: seq => `up to ledger entry ${seq}`,
    size: mib,
    file: 'File',
    kept: 'Kept',
    copies: n => `${n} ${n === '1' ? 'backup' : 'backups'}`,
    never: 'none yet',
    good: 'read back and checked',
    holdsErased: 'Older backups here still hold personal data that were erased since',
    holdsErasedHint: 'They go once a backup succeeds here. If it is a USB stick, plug it in and back up again.',
    onlyHere: 'The backups are on this computer only',
    onlyHereHint: 'If the computer fails or is lost, they go with it. Please name a second place below.',
    howToRestore:
      'To restore: open the desk on a computer that has no data yet and choose to restore from a backup. When the ledger is damaged, the notice at the top offers it too.',
    fault: {
      backupFolderMissing: {
        title: 'This folder is not there',
        hint: 'Plug in the USB stick, or check the network for a share; then back up again.',
      },
      diskFull: {
        title: 'The disk is full, the backup does not fit',
        hint: 'Free some space, or keep fewer backups below; then back up again.',
      },
      writeFailed: {
        title: 'This folder cannot be written to',
        hint: 'Check the write protection of the stick and the rights of the folder; then back up again.',
      },
      backupUnverified: {
        title: 'What was read back is not what was written; that backup was removed',
        hint: 'This disk or stick may be failing. Use another one and back up again.',
      },
      passphraseMissing: {
        title: 'The backup passphrase cannot be read, nothing was backed up',
        hint: 'Please set the backup passphrase anew.',
      },
      other: { title: 'The backup failed', hint: 'Please back up again. If it stays like this, call support.' },
    },
  },

  places: {
    title: 'Places',
    folder: 'Second folder',
    folderHint:
      'The full path, such as E:\\desk-backup. Best a USB stick or a network share, not inside this computer. Empty means no second place.',
    keep: 'Backups kept in each place',
    keepHint: '2 to 365. Beyond that the oldest goes.',
  },

  passphrase: {
    firstStep: 'First step: set the backup passphrase',
    title: 'Backup passphrase',
    warning: 'Without the passphrase nobody can restore a backup, and neither can we.',
    warningHint: 'Write it on paper now and keep it somewhere locked, away from this computer.',
    hint: 'Backups are encrypted with it, so a lost USB stick tells nobody anything.',
    set: 'The passphrase is set.',
    field: 'Backup passphrase (at least 12 characters)',
    fieldHint: 'A phrase that is easy to remember and hard to guess. Capitals and spaces count.',
    again: 'Backup passphrase once more',
    pin: 'Your PIN',
    show: 'Show or hide the passphrase',
    save: 'Set the passphrase',
    change: 'Change the passphrase',
    changeHint: 'Backups from now on use the new one; those already made keep the old one. Both must be written down.',
    tooShort: 'A passphrase has at least 12 characters.',
    differ: 'The two passphrases are different.',
    pinMissing: 'Please enter your PIN.',
    saved: 'The passphrase is set; backups are made from now on.',
  },

  restore: {
    title: 'Restore from a backup',
    way: 'Restore from a backup',
    wayHint: 'For a new computer, or when the data are gone. It takes the backup file (.fdbackup) and its passphrase.',
    open: 'Restore from a backup…',
    file: 'Backup file',
    choose: 'Choose the backup file',
    chooseAgain: 'Another file',
    noFile: 'None yet. Choose one, or drop it on the window.',
    oneAtATime: 'Only one file at a time can be dropped.',
    notAFile: 'What was dropped is no file.',
    size: mib,
    passphrase: 'Backup passphrase',
    passphraseHint: 'The one used when this backup was made. Capitals and spaces count.',
    passphraseMissing: 'Please enter the backup passphrase.',
    check: 'Check the backup',
    uploading: 'Reading the backup file (KB)',
    checking: 'Opening it and checking every entry…',
    unreadable: 'The file cannot be read. Plug in the USB stick and check again.',
    nothingYet: 'Checking changes nothing. See what is in the backup first, then decide.',

    planTitle: 'The backup is sound. It holds:',
    station: 'Station',
    day: 'Made at',
    entries: 'Ledger',
    upTo: seq => `up to entry ${seq}`,
    applications: 'Applications',
    count: n => n,
    operators: 'Operators',
    atBranch: 'At the branch',
    equation: (received, branch, gone) =>
      `${branch} sheets (received ${received} = at the branch ${branch} + gone ${gone})`,
    thenSignIn: 'Afterwards sign in as one of its operators, with the PIN used there.',
    afterBackup: 'What was entered after the backup is not in it; please compare with the slips on paper.',
    keepsTitle: 'The ledger afterwards',
    keepsBackup: seq => `Up to entry ${seq}, the last one of the backup.`,
    keepsMore: (seq, backup) =>
      `Up to entry ${seq}: the backup reaches entry ${backup}, and the sound entries after it are kept.`,
    setsAside: n =>
      `${n} ${n === '1' ? 'line' : 'lines'} of the damaged ledger cannot be used. Nothing is deleted: it is set aside in the data folder.`,
    setsAsideNone:
      'No line of the damaged ledger is left out. The file itself is not deleted but set aside in the data folder.',
    commit: 'Restore',
    committing: 'Restoring…',
    back: 'Another backup',
    allDamaged: 'The ledger is damaged from its beginning',
    allDamagedHint: 'Its operators cannot be read, so nobody can sign in. Restore a backup; without one, call support.',
    damagedSupervisor: 'A backup can be restored. Please let a supervisor sign in and do it.',
  },
}
