import type { Texts } from '../texts.ts'

export const receiving: Texts['receiving'] = {
  title: 'Receiving',
  scanHint: 'Scan the Fapiao one after another; each scan records one.',
  balance: {
    received: 'Received',
    branch: 'at the branch',
    handedOver: 'collected',
    shipped: 'sent',
    sentBack: 'sent back',
    void: 'void',
    balanced: 'It balances',
    off: by => `It does not balance, ${by} apart. Stop handing over and have the ledger checked`,
    label: 'Fapiao received equal those at the branch, collected, sent, sent back and void together',
  },
  log: {
    heading: 'Just received',
    empty: 'Nothing scanned yet',
    emptyHint: 'Take the scanner and scan, there is nothing to click first.',
    count: n => `${n}`,
    open: number => `Show the application of ${number}`,
  },
  expected: {
    heading: 'Expected',
    label: 'Expected Fapiao',
    empty: 'No Fapiao is expected',
    emptyHint: 'All issued Fapiao have been received. New ones appear after an import.',
    shown: (n, of) => `The oldest ${n} of ${of} applications are listed; the others follow once these are received`,
    hint: 'Compare a parcel with its list, then receive it at once.',
    chosen: n => `${n} chosen`,
    all: 'Choose all',
    none: 'Choose none',
    choose: number => `Choose ${number}`,
    keys: 'choose',
    column: {
      choose: 'Pick',
      number: 'Code and number',
      title: 'Fapiao title',
      kind: 'Kind',
      total: 'Total with tax',
      issued: 'Issued',
    },
    accept: n => `Receive ${n} by list`,
  },
  confirm: {
    title: n => `Record ${n} Fapiao as received?`,
    body: 'They have not been scanned one by one: compare number and numbers with the list first. The branch then answers for them; this cannot be undone, they can only be sent back or declared void.',
    total: n => `${n} Fapiao, total with tax`,
    confirm: n => `Record ${n} as received`,
    done: n => `${n} recorded as received`,
    part: (done, all) => `${done} of ${all} recorded, the others are not; see why and try again`,
  },
  scan: {
    received: (number, title) => `${number} received: ${title}`,
    receivedCrc: (number, title) =>
      `${number} is recorded as received, but the check of its QR code fails; compare the paper: ${title}`,
    alreadyHere: (number, since) =>
      since ? `${number} is at the branch already, recorded on ${since}` : `${number} is at the branch already`,
    elsewhere: {
      handedOver: (number, since) =>
        `${number} has been collected${since ? ` (${since})` : ''}. If a customer returns it, use Correct to take it back`,
      shipped: (number, since) => `${number} was sent by the branch${since ? ` (${since})` : ''}. Ask a supervisor`,
      sentBack: (number, since) =>
        `${number} went back to the Service Center${since ? ` (${since})` : ''}. A reissue has another number, check it`,
      void: (number, since) =>
        `${number} is void${since ? ` (${since})` : ''} and cannot be received. Keep it apart and tell a supervisor`,
    },
    unknown: number =>
      `The ledger has no ${number}, nothing was recorded. Import the latest export first; if it is still missing, ask the Service Center`,
    unknownMisread: number => `The ledger has no ${number}, and its check fails: most likely a misread. Scan it again`,
    electronic: 'This is the QR code of an electronic Fapiao, not of paper. Nothing was recorded',
    notASheet: 'This is not the QR code of a Fapiao. Nothing was recorded; scan the code on the Fapiao',
    several: number => `Several Fapiao have the number ${number}. Scan the QR code on the paper`,
    failed: number => `${number} was not recorded`,
  },
}
