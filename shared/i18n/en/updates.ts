import type { Texts } from '../texts.ts'

export const updates: Texts['updates'] = {
  hint: 'Nothing is updated by itself: look for a newer version, fetch and check it, then a supervisor installs it.',
  notHere: 'On this computer the desk runs in a browser and cannot update itself. Whoever set it up replaces it.',
  source: 'Source of updates',
  sourceHint:
    'An address of your network (http:// or https://), or the path of a shared folder. Empty: nothing is looked for.',
  current: version => `This version: ${version}`,
  check: 'Check for updates',
  choose: 'Update from a file…',
  chooseHint:
    'Without a network: choose the .yml file on the USB stick whose name begins with latest, or the installer beside it.',
  same: version => `The version there is ${version} too; there is nothing to do`,
  older: version => `Version ${version} there is older than this one and will not be installed`,
  offered: version => `There is a newer version, ${version}`,
  released: day => `Released on ${day}. It is fetched and checked first; the desk can be used meanwhile.`,
  unreleased: 'It is fetched and checked first; the desk can be used meanwhile.',
  fetch: 'Fetch the update',
  fetching: version => `Fetching ${version}`,
  ready: version => `${version} has been fetched and checked`,
  readyHint: 'The desk closes for it and opens again by itself. Finish what you are doing first.',
  install: 'Install the update',
  confirm: version => `Install ${version} now?`,
  backupFirst: 'A backup is made first. ',
  confirmHint: 'The desk closes and opens again once it is installed. Ledger and settings stay.',
  noBackup: 'No passphrase for backups is set, so none is made before the update',
  noBackupHint: 'Better set one under “Backup” first.',
  installing: 'Getting ready; the desk closes in a moment…',
  notice: version => `There is a newer version of the desk, ${version}`,
  noticeHint: 'Once you have finished what you are doing, it can be installed in the settings.',
  open: 'Go to the update',
}
