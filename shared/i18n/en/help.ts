import type { Texts } from '../texts.ts'

export const help: Texts['help'] = {
  title: 'Help',
  questions: 'Customers ask',
  keys: 'Keys',
  search: 'Find a question',
  searchPlaceholder: 'order number, password, title…',
  nothingFound: 'Nothing found. Try another word, or give the customer the hotline.',
  count: n => `${n} ${n === 1 ? 'question' : 'questions'}`,
  readOutIn: 'Read out in',
  readOutChinese: '中文',
  readOutEnglish: 'English',
  keysHint: 'The keys that work now. A scan works everywhere, no field has to be clicked first.',
  keysGeneral: 'Everywhere',
  keyNext: 'Next field',
  keyPlay: 'Move in a list, Enter opens',
  scanKey: 'Scan',
  scanMeaning: 'Fapiao, slip or waybill: goes to what you are doing',
  keyMap: {
    now: 'Working now',
    all: 'The keys of every area',
    everywhere: 'Everywhere',
    keys: {
      everywhere: {
        F1: 'Open or close the help',
        F6: 'To the next part of this area',
        'Ctrl+K': 'Find a command by name',
        'Ctrl+L': 'Lock',
        'Alt+1…9': 'To an area on the left',
        Escape: 'Close a window, a notice or the help',
      },
      counter: {
        F2: 'To the look-up field, from other areas too',
        F4: 'Go on with the handover that was put aside',
        F7: 'Change the delivery',
        F8: 'Show personal data; in a handover, take the last collector',
        F9: 'Confirm and print',
        F10: 'Show the last slip again',
        Escape: 'Clear the look-up; in a handover, put it aside without losing it',
      },
      receiving: { F9: 'Receive the chosen sheets by the list' },
      dispatch: {
        F3: 'Correct the recipient; the other courier',
        F4: 'Change the delivery; take back the last parcel',
        F7: 'Name a waybill number yourself; the manifests; register numbers',
        F8: 'Show the recipient; a parcel came back; ask about labels; take back a scan; save again',
        F9: 'Do the step: reserve numbers, print, close the manifest, export',
        'Ctrl+F': 'Find in the list',
        'Ctrl+O': 'Choose a file of waybill numbers',
        Escape: 'Back one level',
      },
      stockTake: {
        F4: 'Drop this stock-take',
        F6: 'The next list of results',
        F9: 'Begin or finish the stock-take; its protocol',
        Escape: 'Back',
      },
      reports: {
        F8: 'Print the report',
        F9: 'Close the day; save the report',
        'Alt+ArrowLeft': 'A day, week or month earlier',
        'Alt+ArrowRight': 'A day, week or month later',
        Escape: 'Back from a list',
      },
      imports: { F9: 'Next step; confirm the import', 'Ctrl+O': 'Choose a file', Escape: 'Back without importing' },
      ledger: {
        F8: 'Show the personal data of an entry',
        F9: 'Save the history of this application',
        'Ctrl+F': 'Find by number',
        Escape: 'Clear the filter',
      },
      settings: {
        F9: 'Back up now; import working days; restore a backup',
        'Ctrl+O': 'Choose a calendar or a backup file',
      },
    },
  },
  faq: {
    orderId: {
      question: 'Where do I find my order number?',
      answer: () =>
        'After you paid you received an order confirmation e-mail. The order number is in it.\nIf you cannot find the e-mail, sign in to the Office 365 admin center, open Billing, then Bills & payments, find the bill and choose to view it or to download the PDF. The order number is on it.',
    },
    howToApply: {
      question: 'Where do I apply for a Fapiao?',
      answer: () =>
        'There are two ways. Use the link in the order confirmation e-mail, register with the 21Vianet Fapiao management system with your order number, e-mail and a password, and apply there.\nOr apply in the Office 365 admin center.',
    },
    threeDays: {
      question: 'I have just paid. Why can I not apply yet?',
      answer: () =>
        'The payment platform needs about three days to pass on your order and payment. Please apply about three days after you paid.',
    },
    twoWorkingDays: {
      question: 'How long does it take after I apply?',
      answer: () =>
        'Your application goes to the 21Vianet Service Center by itself and is completed in two working days.\nYou can look at the progress at any time: the remark Issued means it is made out, Mailed out means it is on its way.',
    },
    shortage: {
      question: 'Why does it say out of stock?',
      answer: () =>
        'There are not enough blank Fapiao at the moment. The system shows a notice with the time when yours is expected.',
    },
    delivery: {
      question: 'How do I get my Fapiao?',
      answer: () =>
        'By courier, with Yunda or with SF, freight collect, or you come and collect it at the 21Vianet Shanghai branch.',
    },
    address: {
      question: 'Where is the branch and whom do I ask for?',
      answer: ({ address, contact, phone }) =>
        `The address is ${address}. That is Room 657, Building 3, German Center, 88 Keyuan Road, Pudong New Area, Shanghai.\nPlease ask for ${contact}, telephone ${phone}.`,
    },
    hotline: {
      question: 'What is the hotline?',
      answer: ({ hotline }) => `The hotline is ${hotline}. From abroad dial 86 first.`,
    },
    wrongEmail: {
      question: 'I registered with a wrong e-mail address. What now?',
      answer: () =>
        'The activation e-mail will not reach you. Please go back to the registration page and register again with the right address.\nThe link that went to the wrong address expires by itself after 24 hours.',
    },
    activationMail: {
      question: 'I did not get the activation e-mail. What now?',
      answer: ({ hotline }) =>
        `If it has not come 24 hours after you registered, open the 21Vianet Fapiao management system, enter your e-mail address and choose Resend the activation email.\nIf it still does not come, please call the hotline, ${hotline}.`,
    },
    password: {
      question: 'I forgot my password. What now?',
      answer: () =>
        'On the sign-in page, reset it with your login e-mail address. The system sends a new password to that address, and you sign in with it.',
    },
    loginEmail: {
      question: 'I forgot my login e-mail, or want to change it. What now?',
      answer: ({ hotline }) =>
        `If you forgot it, please call the hotline, ${hotline}.\nTo change it, sign in to the 21Vianet Fapiao management system and choose Change email address.`,
    },
    titleChange: {
      question: 'I need another title on my Fapiao. What now?',
      answer: () =>
        'Please ask for the change in the Office 365 admin center and give the Fapiao back to us. We will issue a new one.\nIf you have it with you today, give it to me and my supervisor will register the return.',
    },
    split: {
      question: 'Can I have several Fapiao, or several titles, for one bill?',
      answer: () =>
        'The title may differ from the payer, but the system allows one title for one bill.\nTo split by amount or by title, please submit a request in the Office 365 admin center.',
    },
    buyerData: {
      question: 'What do I have to enter for a Fapiao?',
      answer: () =>
        "For a normal VAT Fapiao, only the buyer's name.\nFor a special VAT Fapiao also the taxpayer ID, address and phone, bank and account. Next time the system fills in what you entered before.",
    },
    payerMatches: {
      question: 'I need a refund or a purchase certificate. Does it matter what is on the Fapiao?',
      answer: () => 'Yes. The payer name and the Fapiao title must match.',
    },
  },
}
