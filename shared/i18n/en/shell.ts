import type { Texts } from '../texts.ts'

export const shell: Texts['shell'] = {
  menu: {
    desk: 'Desk',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Original size',
    fullScreen: 'Full screen',
  },
  cannotUpdate: 'The installer did not start; the version has not changed',
  cannotOpen: 'Fapiao Desk cannot open',
  heldBy: (machine, pid, since) =>
    `Another Fapiao Desk is using this data folder (PC ${machine}, process ${pid}, since ${since}). Use the window that is open.`,
  broughtToFront: 'It has been asked to bring its window to front.',
  folderUnusable: (folder, detail) =>
    `The data folder ${folder} cannot be used: ${detail}. Check the disk and the permissions, or name another folder with --data.`,
  dataNewer: (folder, needs) =>
    `The data folder ${folder} was written by a newer version. This one could not read all of it, so nothing was opened or changed. Install ${needs === null ? 'the latest version' : `version ${needs} or newer`}.`,
  demoFailed: code => `The demo branch could not be set up (${code}).`,
  portStoodIn: (wanted, port) =>
    `Port ${wanted} is taken by another program, so this time it is ${port}. The browser keeps its data by port: the window builds it from the ledger once more; the ledger is not affected.`,
  portTaken: port => `Port ${port} is taken by another program. Choose another, or none.`,
  opened: browser => `The window is open in ${browser}. Close it or press Ctrl-C to end.`,
  openYourself: url => `Open this in Chromium, Chrome or Edge on this PC: ${url}\nCtrl-C ends the desk.`,
  noBrowser: 'No Chromium, Chrome or Edge was found.',
  noDisplay: 'There is no display.',
  browserFailed: browser => `${browser} ended without opening a window.`,
  windowClosed: 'The window was closed; the desk has ended.',
  stopped: 'The desk has ended.',
  verify: {
    begin: folder => `Verifying the ledger in ${folder} …`,
    progress: (done, total) => `  ${done} of ${total} entries`,
    noLedger: folder => `There is no ledger (ledger.jsonl) in ${folder}. Name the data folder of the desk with --data.`,
    unreadable: detail => `The ledger cannot be read: ${detail}. Check the disk and its permissions.`,
    sound: 'The ledger is sound: every entry follows on the one before, and none was altered.',
    empty: 'The ledger is empty: nothing has been recorded yet.',
    broken: (file, line, seq, reason) => `The ledger is broken: ${file}, line ${line}, entry #${seq}: ${reason}.`,
    soundUpTo: seq =>
      `It is sound up to entry #${seq}. Leave this folder as it is and tell the supervisor and technical support at once.`,
    entries: 'entries',
    days: 'days',
    toDay: (from, to) => `${from} to ${to}`,
    head: 'last hash',
    balance: 'balance',
    equation: ({ received, branch, handedOver, shipped, sentBack, void: voided }) =>
      `received ${received} = at the branch ${branch} + collected ${handedOver} + mailed ${shipped} + sent back ${sentBack} + void ${voided}`,
    expected: 'not received yet',
    erased: 'erased personal data',
    torn: bytes =>
      `Note: ${bytes} bytes at the end are no whole entry. If the desk is open, it is writing them just now; otherwise it was not closed properly, and its next start sets them aside and says so.`,
  },
}
