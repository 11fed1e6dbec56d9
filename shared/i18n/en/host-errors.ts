import type { Place } from '../../domain/custody.ts'
import type { WaybillState } from '../../domain/dispatch.ts'
import type { Texts } from '../texts.ts'
import type { ErrorFacts } from '../zh-cn/host-errors.ts'

const place: Readonly<Record<Place, string>> = {
  expected: 'has not come to the branch yet',
  branch: 'is at the branch',
  handedOver: 'has already been collected',
  shipped: 'has already been mailed out',
  sentBack: 'has gone back to the 21Vianet Service Center',
  void: 'is void',
}

const waybillState: Readonly<Record<WaybillState, string>> = {
  available: 'unused',
  reserved: 'reserved',
  printed: 'printed',
  collected: 'collected',
  void: 'void',
}

const unfinishedWork: Readonly<Record<string, string>> = {
  import: 'An import is being stored',
  printing: 'A document is being sent to the printer',
  stockTake: 'A stock-take is under way',
  handover: 'A handover has not been confirmed',
  backup: 'A backup is being made',
}

const duration = (seconds: number) => (seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`)
const slip = ({ slipNo }: ErrorFacts) => (slipNo ? ` (slip ${slipNo})` : '')

export const hostErrors: Texts['hostErrors'] = {
  error: {
    notSignedIn:
      'Nobody is signed in, or the desk is locked. Enter your PIN and try again; what you typed is still there.',
    roleMissing: 'You may not do this. Ask a colleague who may to sign in.',
    wrongPin: ({ left }) => `Wrong PIN. ${left} ${left === 1 ? 'try' : 'tries'} left.`,
    pinLocked: ({ seconds }) =>
      `Too many wrong PINs. Try again in ${duration(Number(seconds))}. If you forgot yours, ask a supervisor for a new one.`,
    pinLost:
      'The PIN of this operator is lost. Ask a supervisor to sign in and set a new one under Settings, Operators.',
    recoveryNotNeeded:
      'A supervisor can still sign in, so the recovery code is not accepted. Ask them to set a new PIN under Settings.',
    recoveryCodeWrong: 'The recovery code is wrong. Open pin-recovery.txt in the data folder and enter what it says.',
    pinTooShort: 'A PIN needs at least six digits, and digits only.',
    pinTooSimple: 'This PIN is too easy to guess: equal, consecutive or repeated digits. Choose another.',
    nameMissing: 'The name is missing. Enter the name of the operator.',
    operatorUnknown: 'There is no such operator, or not an active one. Choose again, or ask a supervisor.',
    nameTaken: 'There already is an operator of this name. Use a name that tells them apart.',
    lastSupervisor:
      'This is the last supervisor, who can neither be removed nor lose the role. Name another one first.',
    alreadySetUp: 'This branch has been set up already. Sign in.',
    readOnly: ({ file, line }) =>
      `The ledger is damaged from line ${line} of ${file} on: you can look but not record. Call support, and leave the data folder as it is.`,
    diskFull: 'The disk is full and nothing was recorded. Free some space, then do it again.',
    writeFailed: ({ detail }) =>
      `The disk did not take it and nothing was recorded. Check the disk, then do it again. The system says: ${detail}`,
    importUnknown: 'This import is over, or another one took its place; nothing was imported. Choose the file again.',
    importOutdated:
      'Something was imported or received after this file was checked; nothing was imported. Check the file again.',
    batchUnknown: 'The ledger has no such import. Reopen the program; if that does not help, call support.',
    printJobUnknown: 'There is no such print job; it may have been cleared. Print again from the slip.',
    printJobState: 'The print job has just changed, so this cannot be done. Look at its state, then decide.',
    printJobHeld: 'The print system still holds this job, or does not answer. Look at the printer and try again.',
    printersUnavailable: ({ detail }) =>
      `The printers cannot be listed. Check that the print service runs, then try again.${detail ? ` The system says: ${detail}` : ''}`,
    brokenPdf: 'This document is broken and was not printed. Make it again, then print.',
    labelInPrint: ({ waybill }) =>
      `The label of waybill ${waybill} is being printed already, or has come out. Look at its state in the batch first.`,
    labelNotReserved: ({ waybill }) =>
      `No label of waybill ${waybill} is waiting to be printed. Look at its history; print a printed one again as a reprint.`,
    erasureSheetsHere: ({ application, sheets }) =>
      `${sheets} Fapiao of application ${application} ${sheets === 1 ? 'is' : 'are'} still at the branch and the customer's data are needed to hand them over or send them. Erase once all of them have left.`,
    erasureNotDue: ({ application }) =>
      `The data of application ${application} are still within the retention period; nothing was erased. If the customer asks for it, use “On request”.`,
    erasureEntry: ({ seq }) =>
      `Ledger entry ${seq} holds no customer data that can be erased, or its retention period still runs. Look the person up again.`,
    erasureNothing:
      'There is no personal data in what was chosen; it may have been erased before. Look the person up again.',
    erasurePrinting:
      'A document that shows these data is on its way to the printer; nothing was erased. Wait until it is printed, then try again.',
    updateSourceMissing:
      'No source of updates is set. Enter an address of your network or a shared folder, or choose an update file.',
    updateUnreachable: ({ detail }) =>
      `The source of updates cannot be reached. Check the network, the shared folder or the USB stick, then try again. The system says: ${detail}`,
    updateNotThere:
      'There is no update for this computer. The folder must hold a .yml file whose name begins with latest, and the installer.',
    updateDamaged: ({ detail }) =>
      `The update does not match its checksum: it was not copied whole, or it was altered. Nothing was installed. Copy it again. The system says: ${detail}`,
    updateUnsigned:
      'The installer is not signed, or not by the publisher of this program. Nothing was installed. Ask technical support where it comes from.',
    updateNotNewer: ({ version }) =>
      version
        ? `Version ${version} is not newer than this one and will not be installed.`
        : 'No newer version has been found yet. Check for updates first.',
    updateNotReady: 'The update has not been fetched and checked. Fetch it first.',
    updateWorkOpen: ({ work }) =>
      `${unfinishedWork[String(work)] ?? 'Something is unfinished'}, so the program cannot be updated now. Finish it or give it up first.`,
    updateBackupFailed:
      'The backup before the update failed, so nothing was installed. Solve the problem under “Backup” first.',
    settingInvalid: 'The value of this setting is not valid and was not saved. Correct it, then save.',
    passphraseTooShort:
      'A backup passphrase needs at least twelve characters. Use a sentence you remember and nobody guesses.',
    passphraseMissing:
      'There is no backup passphrase yet, or it cannot be read, so nothing was backed up. Let a supervisor set one in the settings.',
    wrongPassphrase:
      'This is not the passphrase of the backup. Try the one it was written with; capitals and spaces count.',
    backupFolderMissing:
      'The second backup folder is not there. Plug in the stick, or check the folder in the settings, and back up again.',
    backupUnverified:
      'What was read back of the backup is not what was written, so it was removed. Use another stick or check the disk, and back up again.',
    backupDamaged: 'This backup is incomplete or was altered; nothing was restored. Use another backup.',
    backupNewer: 'This backup was written by a newer version of the program. Update the program first, then restore.',
    branchNotEmpty:
      'This branch has a ledger, which a backup cannot replace. Only an empty branch can be restored, or one whose ledger is damaged, with a supervisor signed in.',
    restoreUnknown:
      'This restore is over, was replaced by another, or has not been checked. Nothing was restored; choose the backup file again.',
    notSupported: 'This PC cannot do that. Choose another way, such as a download.',
    badInput:
      'The program sent something it should not, and nothing was recorded. Try again; else give support the log.',
    unknownMethod:
      'The window and the program behind it are of different versions. Close the program and open it again.',
    hostGone:
      'The program behind the window cannot be reached; whether this was recorded is not known. Reopen it, look into the ledger, then decide.',
    internal:
      'The program failed. Look into the ledger whether this was recorded before doing it again, and tell support.',
    noSheets: 'No sheet is chosen. Scan or tick the sheets first.',
    sheetTwice: ({ sheet }) => `Sheet ${sheet} is there twice. Remove it once.`,
    sheetUnknown: ({ sheet }) =>
      `The ledger does not know sheet ${sheet}. Check the number, or import the latest file of the 21Vianet Fapiao management system first.`,
    sheetOfOtherApplication: ({ sheet, application }) =>
      `Sheet ${sheet} belongs to another Fapiao application, ${application}. Put it back and check the application.`,
    sheetNotReceived: ({ sheet }) =>
      `Sheet ${sheet} has not been received at the branch. Receive it before handing it over.`,
    sheetElsewhere: facts =>
      `Sheet ${facts.sheet} ${place[facts.place as Place]}${slip(facts)}, so this cannot be done. Look at the sheet's history.`,
    handReasonMissing: ({ sheet }) => `Sheet ${sheet} was ticked by hand. Say why it was not scanned.`,
    reasonMissing: 'The reason is missing. Enter one.',
    slipUnknown: ({ slipNo }) => `There is no slip ${slipNo}. Check the number.`,
    slipAlreadyVoid: ({ slipNo }) => `Slip ${slipNo} is void already; nothing is left to do.`,
    slipNotHandover: ({ slipNo }) => `${slipNo} is not the slip of a handover and cannot be voided like this.`,
    sheetMovedSince: ({ sheet, slipNo }) =>
      `Sheet ${sheet} of slip ${slipNo} has moved since, so the whole slip cannot be voided. Deal with the sheets one by one.`,
    applicationUnknown: ({ application }) =>
      `There is no Fapiao application ${application}. Check the number, or import the latest file first.`,
    sheetInParcel: ({ sheet, waybill }) =>
      `Fapiao ${sheet} is packed under waybill ${waybill} and waits for the courier. To send it another way, void that number under Courier first.`,
    noWaybills: 'No waybill number was chosen. Choose or scan one first.',
    waybillInvalid: ({ waybill }) =>
      `${waybill} is no waybill number of this courier. Check the courier and the number.`,
    waybillTwice: ({ waybill }) => `Waybill ${waybill} appears twice. Take one away.`,
    waybillKnown: ({ waybill, state }) =>
      `Waybill ${waybill} is registered already (${waybillState[state as WaybillState]}) and cannot be registered again. Check the number.`,
    waybillUnknown: ({ waybill }) => `Waybill ${waybill} is not registered. Check the number.`,
    waybillState: ({ waybill, state }) =>
      `Waybill ${waybill} is “${waybillState[state as WaybillState]}”, so this cannot be done. Look at its history first.`,
    waybillOfOtherCourier: ({ waybill, courier }) =>
      `Waybill ${waybill} belongs to ${courier === 'sf' ? 'SF' : 'Yunda'} and cannot go with this courier. Put it aside.`,
    poolTooSmall: ({ needed, left }) =>
      `Not enough waybill numbers: ${needed} are needed, ${left} are left in the pool. Import new numbers, or choose fewer parcels.`,
    applicationTwice: ({ application }) => `Application ${application} was chosen twice. Take one away.`,
    manifestAlreadyClosed: ({ waybill, manifestNo }) =>
      `Waybill ${waybill} stands on manifest ${manifestNo} and cannot be taken back. When the parcel comes back, register its return.`,
    nothingCollected: 'No parcel has been scanned, so there is no manifest. Scan the parcels the courier takes first.',
    parcelAlreadyReturned: ({ waybill }) =>
      `The return of waybill ${waybill} is registered already; nothing is left to do.`,
    deliveryUnchanged: 'The delivery method does not change; there is nothing to record.',
    stockTakeOpen: ({ takeNo }) => `Stock-take ${takeNo} is not finished. Go on with it, or give it up first.`,
    noStockTake: 'No stock-take is under way. Begin one first.',
    nothingScanned: 'Nothing has been scanned yet. Scan a sheet first.',
    stockOutOfBalance: ({ counted, atBranch }) =>
      `What came and went leads to ${counted} sheets at the branch, the ledger has ${atBranch}. The day cannot be closed. Verify the chain in the ledger and call support.`,
    reissueAlreadyLinked: ({ sheet }) => `Sheet ${sheet} is linked to a reissue already. Check the number.`,
  },
  place,
  waybillState,
  breakReason: {
    notJson: 'the line cannot be read',
    notAnEntry: 'the line is no ledger entry',
    previousHash: 'it does not follow from the line before',
    sequence: 'the numbering has a gap',
    hash: 'the content was altered',
    personalMissing: 'the personal part of this entry is missing',
    personalDigest: 'the personal part was altered',
    entriesMissing: 'entries at the end are missing',
    otherEntry: 'this is not the entry the desk recorded; the file was replaced',
    batchMissing: 'the file of an import is missing',
    batchDamaged: 'the file of an import is damaged or altered',
    impossible: 'entries contradict each other',
    newer: 'a newer version wrote it; this one does not know it',
    cannotTakeBack: 'what was not fully written could not be taken back',
  },
}
