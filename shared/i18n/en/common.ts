import type { Texts } from '../texts.ts'

export const common: Texts['common'] = {
  appName: 'Fapiao Desk',
  branch: '21Vianet Shanghai branch',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  confirm: 'Confirm',
  back: 'Back',
  sheets: n => `${n} ${n === 1 ? 'sheet' : 'sheets'}`,
  kind: {
    special: 'Special VAT Fapiao',
    normal: 'Normal VAT Fapiao',
    roll: 'Normal VAT Fapiao (roll)',
    digitalSpecial: 'Digital Fapiao on paper (special)',
    digitalNormal: 'Digital Fapiao on paper (normal)',
  },
  kindShort: {
    special: 'Special',
    normal: 'Normal',
    roll: 'Roll',
    digitalSpecial: 'Dig. spec.',
    digitalNormal: 'Dig. norm.',
  },
  delivery: { pickup: 'Collect at the branch', yunda: 'Yunda', sf: 'SF (freight collect)' },
  proxyPaper: {
    letter: 'authorisation letter',
    ownDocument: 'document of the proxy',
    copyOfPrincipalDocument: 'copy of the principal’s document',
  },
  listSeparator: ', ',
  role: { clerk: 'Clerk', dispatcher: 'Dispatcher', supervisor: 'Supervisor' },
}
