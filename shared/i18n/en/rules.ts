import type { Texts } from '../texts.ts'

export const rules: Texts['rules'] = {
  state: {
    atBranch: 'Ready',
    handedOver: 'Collected',
    shipped: 'Sent',
    sentBack: 'Sent back',
    sheetVoid: 'Void',
    billVoid: 'Void',
    mailed: 'Mailed out',
    outOfStock: 'Out of stock',
    paymentSyncing: 'Payment syncing',
    inProcess: 'In process',
    onTheWayToBranch: 'Issued, not here yet',
    awaitingMailing: 'Issued, to be mailed',
  },
  overdue: 'Overdue',
  courier: { yunda: 'Yunda', sf: 'SF Express' },
  readiness: {
    atBranch: since =>
      since
        ? `The Fapiao came to the branch on ${since} and can be collected.`
        : 'The Fapiao is at the branch and can be collected.',
    waited: workdays =>
      workdays > 0 ? `It has waited ${workdays} working ${days(workdays)}.` : 'It has waited less than a working day.',
    waitedNoCalendar: year =>
      `There is no official holiday calendar for ${year}, so the working days cannot be counted. A supervisor can import it.`,
    handedOver: since => `The Fapiao was collected at the branch${on(since)}.`,
    shipped: (courier, waybill, since) =>
      `The branch sent the Fapiao${on(since)}${courier ? ` with ${courier}` : ''}${waybill ? `, waybill ${waybill}` : ''}.`,
    sentBack: since => `The Fapiao went back to the 21Vianet Service Center${on(since)} and will be reissued.`,
    sheetVoid: since => `The branch declared this Fapiao void${on(since)}. It cannot be collected.`,
    billVoid: 'The 21Vianet Fapiao management system has voided this Fapiao. If one is needed, please apply again.',
    mailed: (courier, waybill) =>
      `The Fapiao was mailed by 21Vianet${courier ? ` with ${courier}` : ''}${waybill ? `, waybill ${waybill}; it can be tracked with this number` : ''}.`,
    outOfStock: expectedDate =>
      expectedDate
        ? `Fapiao are out of stock. They are expected to be mailed on ${expectedDate}.`
        : 'Fapiao are out of stock. No expected time has been announced yet.',
    outOfStockOverdue: expectedDate =>
      `Fapiao are out of stock. They were expected on ${expectedDate}, which has passed. Ask the 21Vianet Service Center for the new date.`,
    paymentSyncing: dueDate =>
      `The payment platform needs three days to sync order and payment, until ${dueDate}. The Fapiao can be applied for after that.`,
    paymentSyncingOverdue: dueDate =>
      `Order and payment should have been synced by ${dueDate} and are not. Ask the 21Vianet Service Center to check the payment.`,
    paymentSyncingNoDate:
      'The payment platform needs three days to sync order and payment. Please apply three days after the payment.',
    inProcess: dueDate => `The application is in process. It takes two working days, until ${dueDate} at the latest.`,
    inProcessOverdue: dueDate =>
      `The application should have been completed by ${dueDate} (two working days) and is overdue. Ask the 21Vianet Service Center.`,
    inProcessNoCalendar: year =>
      `The application is in process and takes two working days. There is no official holiday calendar for ${year}, so the day cannot be told. A supervisor can import it.`,
    inProcessNoDate:
      'The application is in process and takes two working days. The export has no application date, so the day cannot be told.',
    onTheWayToBranch: issueDate =>
      `The Fapiao was issued${on(issueDate)} and has not reached the branch yet. It can be collected once it is here.`,
    awaitingMailing: (courier, issueDate) => `The Fapiao was issued${on(issueDate)} and will be sent with ${courier}.`,
    toBeMailed: (courier, since) =>
      since
        ? `The Fapiao came to the branch on ${since} and will be sent with ${courier}.`
        : `The Fapiao is at the branch and will be sent with ${courier}.`,
    inParcel: (courier, waybill) => `The Fapiao is in a parcel, waybill ${waybill}, and waits for ${courier}.`,
  },
  seedRule: {
    R6: 'Rule R6: a normal Fapiao needs only the buyer’s name, a special one complete buyer data',
    R7: 'Rule R7: the title may differ, but a bill has only one title',
    R9: 'Rule R9: for a refund or a purchase certificate, payer name and Fapiao title must match',
  },
  purpose: { refund: 'a refund', purchaseCertificate: 'a purchase certificate' },
  buyerField: {
    title: 'Fapiao title',
    taxpayerId: 'taxpayer ID',
    addressPhone: 'address and phone',
    bankAccount: 'bank and account',
  },
  listSeparator: ', ',
  sentenceGap: ' ',
  handover: {
    specialNeedsBuyerData: missing =>
      `The buyer data of this special Fapiao is incomplete. Missing: ${missing}. Check with the customer before handing it over.`,
    payerMustEqualTitle: purpose =>
      `This Fapiao is for ${purpose}, and payer name and Fapiao title do not match. It cannot be handed over. The customer can ask for a title change in the admin center.`,
    payerUnknown: purpose =>
      `This Fapiao is for ${purpose}, but the export names no payer, so it cannot be checked. Ask the customer for a proof of payment.`,
    oneTitlePerBill: sheets =>
      `The ${sheets} Fapiao of this application carry different titles and cannot be handed over together. Ask the 21Vianet Service Center; splitting by title is a request in the admin center.`,
    centralSystemDisagrees: {
      void: 'The Fapiao management system says this Fapiao is void, yet it is at the branch. Ask the Service Center first; hand it over only if it is valid.',
      mailed:
        'The Fapiao management system says this Fapiao was mailed, yet it is at the branch. Ask the Service Center before you hand it over.',
    },
    personalDataErased:
      'The customer data of this application was erased on request, so title and payer cannot be checked. Check the paper before handing it over.',
  },
  contradiction: {
    heading: 'The 21Vianet Fapiao management system and the ledger disagree',
    central: {
      mailed: '21Vianet Fapiao management system: mailed out',
      issued: '21Vianet Fapiao management system: issued and valid',
      notIssued: '21Vianet Fapiao management system: not issued yet',
      void: '21Vianet Fapiao management system: void',
      vanished: '21Vianet Fapiao management system: no longer in the newest export',
      courier: '21Vianet Fapiao management system: to be sent by courier',
      pickup: '21Vianet Fapiao management system: to be collected at the branch',
    },
    ledger: {
      expected: since => `Ledger: not received yet${bracket(since, 'since ')}`,
      branch: since => `Ledger: at the branch${bracket(since, 'since ')}`,
      handedOver: since => `Ledger: collected at the branch${bracket(since)}`,
      shipped: since => `Ledger: sent by the branch${bracket(since)}`,
      sentBack: since => `Ledger: sent back to the Service Center${bracket(since)}`,
      void: since => `Ledger: declared void${bracket(since)}`,
    },
    next: {
      expected: 'Ask the 21Vianet Service Center where this Fapiao is.',
      branch:
        'Look whether the paper is really here, then ask the 21Vianet Service Center. Do not hand it over before that.',
      handedOver: 'Look at the slip, then ask the 21Vianet Service Center to correct it.',
      shipped: 'Look at the waybill, then ask the 21Vianet Service Center to correct it.',
      sentBack: 'Ask the 21Vianet Service Center.',
      void: 'Ask the 21Vianet Service Center to void this Fapiao as well.',
    },
  },
  identifier: {
    none: 'Nothing entered',
    socialCreditCode: 'Unified social credit code, check character correct',
    taxpayerIdOld15: 'An old taxpayer ID of 15 characters; most have 18 now. Check with the customer',
    taxpayerIdOld20: 'An old taxpayer ID of 20 characters; most have 18 now. Check with the customer',
    taxpayerIdIsResidentId:
      'The taxpayer ID is a resident ID, which only a sole trader may use. Check with the customer',
    taxpayerIdLength: 'A taxpayer ID has 18 characters (old ones 15 or 20); this one has another length',
    taxpayerIdCharacter:
      'The taxpayer ID has a character that cannot be in it; there is no I, O, Z, S or V among the 18',
    taxpayerIdCheckCharacter: 'The check character of the taxpayer ID does not fit; one character may be wrong',
    residentId: 'Resident ID, check character correct',
    residentIdForm: 'A resident ID has 17 digits and then a digit or X',
    residentIdBirthDate: 'The birth date in the resident ID does not exist',
    residentIdCheckCharacter: 'The check character of the resident ID does not fit; one character may be misread',
    mobile: 'Mobile number',
    landline: 'Landline',
    phoneUnusual: 'Neither a mainland mobile nor a landline. Check it again',
  },
  money: {
    moneyEmpty: 'No amount',
    moneyForm: 'Not an amount',
    moneyTooPrecise: 'The amount has more than two decimals',
    moneyTooLarge: 'The amount is too large',
  },
  waybill: {
    waybillEmpty: 'No waybill number',
    waybillFormat: 'Not a waybill number: SF has SF and 13 digits, or 12 digits; Yunda has 13 or 15 digits',
    waybillOfOtherCourier: 'This is a waybill number of the other courier. Check the courier',
  },
  calendar: {
    noCalendar: year =>
      `There is no official holiday calendar for ${year}, so working days cannot be counted. A supervisor can import it.`,
    calendarForm: 'This is no holiday calendar (JSON in holiday-cn form)',
    calendarDayTwice: 'A day stands twice in the file; nothing was imported. Choose another file',
    calendarYear: (year, first, last) =>
      `This is the calendar of ${year}; it was not imported. The years ${first} to ${last} can be imported now. Choose another file`,
    calendarEmpty: 'The file has no arrangement for this year yet. Import it once the State Council has published one',
  },
  scan: {
    crcMismatch:
      'The check sum of the QR code does not fit: misread, or altered. Compare the number on the paper and scan again if in doubt.',
    notPaper: 'This is the QR code of an electronic Fapiao, not of a paper one.',
  },
}

function days(count: number): string {
  return count === 1 ? 'day' : 'days'
}

function on(date: string | null): string {
  return date ? ` on ${date}` : ''
}

function bracket(date: string | null, prefix = ''): string {
  return date ? ` (${prefix}${date})` : ''
}
