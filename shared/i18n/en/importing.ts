import type { Texts } from '../texts.ts'

export const importing: Texts['importing'] = {
  field: {
    applicationNo: 'Application number',
    orderNo: 'Order number',
    title: 'Fapiao title',
    taxpayerId: 'Taxpayer ID',
    addressPhone: 'Registered address and phone',
    buyerPhone: 'Registered phone (own column)',
    bankAccount: 'Bank and account',
    accountNo: 'Account number (own column)',
    payer: 'Payer name',
    purpose: 'Purpose',
    kind: 'Fapiao kind',
    code: 'Fapiao code',
    number: 'Fapiao number',
    digitalNumber: 'Digital Fapiao number (20 digits)',
    issueDate: 'Issue date',
    amount: 'Amount (without tax)',
    tax: 'Tax',
    total: 'Total with tax',
    paymentDate: 'Payment date',
    appliedDate: 'Application date',
    status: 'Status',
    expectedDate: 'Expected time',
    remark: 'Remark',
    delivery: 'Shipping method',
    recipient: 'Recipient',
    phone: 'Recipient phone',
    address: 'Mailing address',
    postcode: 'Postcode',
    waybill: 'Waybill number',
    email: 'E-mail',
  },
  ignoreColumn: 'Leave this column out',
  phase: { reading: 'Reading the file', checking: 'Checking each row', comparing: 'Comparing with the ledger' },
  verdict: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused', warned: 'Warned' },
  change: {
    billAdded: sheet => (sheet ? `New Fapiao ${sheet}` : 'One more bill, not issued yet'),
    billDropped: () => 'A bill that was not issued is gone',
    billVanished: sheet => `The file no longer has Fapiao ${sheet ?? ''} (the ledger keeps it)`,
    billReturned: sheet => `The file has Fapiao ${sheet ?? ''} again`,
  },
  unreadable: {
    empty: 'The file is empty. Export it again from the 21Vianet Fapiao management system.',
    noHeader:
      'No header row was found. The first row, or the one below the title, must name columns such as order number and Fapiao title. Export it again.',
    noRows: 'There is a header and nothing below it. Check the dates and the status chosen for the export.',
    tooLarge: 'The file is too large. Export month by month.',
    tooManyRows: 'Too many rows: at most 1,500,000 in a CSV, 500,000 in an XLSX. Export month by month.',
    oldExcel:
      'This is an old Excel file (.xls). Open it in Excel or WPS, save it as Excel Workbook (.xlsx) and import that.',
    binaryExcel: 'This is an Excel binary workbook (.xlsb). Save it as Excel Workbook (.xlsx) and import that.',
    passwordProtected:
      'The file needs a password to open. Remove the password in Excel or WPS, save, and import it again.',
    openDocument: 'This is an OpenDocument spreadsheet (.ods). Save it as Excel Workbook (.xlsx) and import that.',
    webPage:
      'This is a web page under the name of a spreadsheet. Open it in Excel or WPS, save it as Excel Workbook (.xlsx) and import that.',
    xmlSpreadsheet:
      'This is an XML spreadsheet. Open it in Excel or WPS, save it as Excel Workbook (.xlsx) and import that.',
    pdf: 'This is a PDF, not a spreadsheet. Export XLSX or CSV from the 21Vianet Fapiao management system.',
    image: 'This is a picture, not a spreadsheet. Export XLSX or CSV from the 21Vianet Fapiao management system.',
    archive: 'This is a compressed file. Unpack it and import the XLSX or CSV inside.',
    otherDocument:
      'This is not a spreadsheet. Import the XLSX or CSV that the 21Vianet Fapiao management system exports.',
    truncated: 'The end of the file is missing; perhaps the download was cut off. Export or copy it again.',
    damaged:
      'The file is damaged and cannot be read. Export it again; if that does not help, open it in Excel and save a copy.',
    encodingUnknown:
      'The text encoding is not known. Save the file as CSV UTF-8 or Excel Workbook (.xlsx) and import that.',
    quoteNeverCloses:
      'A quotation mark in one cell is never closed, so everything after it runs together. Export again, or save as XLSX and import that.',
  },
  reason: {
    damagedNumber: ({ value }) =>
      `“${value}” is in scientific notation and its digits are lost. Export again without saving it in a spreadsheet program, or set the column to text first.`,
    lostDigits: ({ value }) =>
      `“${value}” has more than 15 digits and a spreadsheet has turned the last ones into zeros. Export again with the column set to text.`,
    errorCell: ({ value }) => `The cell holds the error “${value}”. Correct it in the source and import again.`,
    tooLong: ({ limit }) => `More than ${limit} characters: the columns may have shifted. Check this row.`,
    tooManyCells: ({ expected, found }) =>
      `The header has ${expected} columns and this row ${found}: the columns may have shifted. Look for a separator inside the title or address.`,
    keyMissing: () =>
      'Neither an application number nor an order number: nobody can tell which application this is. Add one and import again.',
    titleMissing: () =>
      'No Fapiao title. Look it up in the 21Vianet Fapiao management system, add it and import again.',
    kindMissing: () => 'No Fapiao kind, and the Fapiao code does not tell it. Add it and import again.',
    kindUnknown: ({ value }) =>
      `Unknown Fapiao kind “${value}”. Use special VAT Fapiao, normal VAT Fapiao, roll, or digital Fapiao on paper.`,
    kindElectronic: ({ value }) =>
      `“${value}” is electronic: there is no paper to collect, so it need not be imported.`,
    statusUnknown: ({ value }) =>
      `Unknown status “${value}”. Use in process, out of stock, issued, mailed out or void.`,
    deliveryUnknown: ({ value }) => `Unknown shipping method “${value}”. Use pickup, Yunda or SF.`,
    wrongForm: ({ value }) =>
      `“${value}” has the wrong form: a Fapiao code has 10 or 12 digits, a number 8, a digital number 20. Correct it by the paper Fapiao.`,
    numberWithoutCode: ({ value }) =>
      `Fapiao number ${value} without a Fapiao code. Add the code from the paper Fapiao.`,
    codeWithoutNumber: ({ value }) =>
      `Fapiao code ${value} without a Fapiao number. Add the number from the paper Fapiao.`,
    moneyUnreadable: ({ value }) => `“${value}” is not an amount. Write it as 1234.50.`,
    totalsDiffer: ({ amount, tax, total }) =>
      `Amount ${amount} plus tax ${tax} is not the total ${total}. Correct it by the paper Fapiao.`,
    taxpayerIdForm: ({ value }) =>
      `“${value}” cannot be a taxpayer ID (18 characters; old ones 15 or 20): the columns may have shifted. Check and import again.`,
    sheetBelongsToOther: ({ sheet, other }) =>
      `Fapiao ${sheet} already belongs to another application (${other}). Ask the 21Vianet Service Center whose it is.`,
    sheetTwiceInFile: ({ sheet, row }) =>
      `Fapiao ${sheet} is in row ${row} as well, with other content, and nothing tells which is right. Remove the wrong row.`,
    ordersDiffer: ({ row }) => `Same application number as row ${row}, but another order number. Check both rows.`,
    applicationTooLarge: ({ limit }) =>
      `One application with more than ${limit} rows: the application or order number column may be the wrong one. Check the columns.`,
    changesOfUnknown: () =>
      'This file was written to report back to the 21Vianet Fapiao management system, and this desk does not know the application. Import a file exported by that system.',
    rowOfRefusedApplication: ({ row }) =>
      `Row ${row} of the same application cannot be imported, so none of it is, lest a Fapiao be left out at handover. Correct that row and import them together.`,
    zerosRestored: ({ value, restored }) =>
      `A spreadsheet dropped the leading zeros of “${value}”; they were put back: ${restored}. Check it.`,
    damagedLeftOut: ({ value }) =>
      `A spreadsheet has damaged “${value}”; this cell was left out. If it is needed, export again with the column set to text.`,
    taxpayerIdCheckCharacter: ({ value }) =>
      `The check character of taxpayer ID “${value}” is wrong. Ask the customer; the Fapiao can be collected all the same.`,
    taxpayerIdOld: ({ value }) =>
      `“${value}” is an old taxpayer ID of 15 or 20 characters. Ask the customer for the new one.`,
    taxpayerIdIsResidentId: () => 'The taxpayer ID is a resident ID number (sole trader). Handle it as personal data.',
    amountRounded: ({ amount, tax, total }) =>
      `The file shows amounts with 6 significant digits only: ${amount} plus ${tax} misses ${total} by a few fen. The paper Fapiao counts.`,
    negativeAmount: ({ value }) =>
      `The amount is negative (${value}); perhaps a red-letter Fapiao. Check whether it is handed over here.`,
    dateUnreadable: ({ value }) =>
      `“${value}” is not a date the desk understands; this cell was left out. Write it as 2026-11-03.`,
    waybillForm: ({ value }) => `“${value}” does not look like a waybill number of SF or Yunda. Check it.`,
    waybillOfOtherCourier: ({ value }) =>
      `Waybill number “${value}” has the form of another courier than the shipping method says. Check it.`,
    mailedWithoutWaybill: () =>
      'Mailed out, but without a waybill number. If the customer asks, look it up in the 21Vianet Fapiao management system.',
    issuedWithoutNumber: () =>
      'Issued or mailed out, but without a Fapiao number, so a scan cannot find it. Include Fapiao code and number in the next export.',
    kindDiffersFromCode: ({ value }) =>
      `Fapiao code ${value} belongs to another kind of Fapiao. Compare with the paper Fapiao.`,
    statusAssumed: () =>
      'No status: with a Fapiao number it counts as issued, else as in process. What was imported before keeps its status.',
    deliveryAssumed: () =>
      'No shipping method: the waybill number tells the courier; without one it is to be collected. What was imported before keeps its method.',
    duplicateRow: ({ row }) => `The same as row ${row}; counted once.`,
    rowsDiffer: ({ row }) => `Differs from row ${row} of the same application; row ${row} is taken. Check it.`,
    sheetsNotInFile: ({ sheets }) =>
      `Fapiao ${sheets} were imported before and are not in this file. The ledger keeps them; check what the export covers.`,
  },
  issue: (field, reason) => (field ? `${field}: ${reason}` : reason),
  reasonFile: {
    name: source => `${source}-import-problems.csv`,
    row: 'Row in file',
    result: 'Import result',
    reason: 'Reason',
    refused: 'Refused',
    warned: 'Checked, with a warning',
  },
}
