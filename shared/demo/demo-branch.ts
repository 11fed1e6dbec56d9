import {
  type Application,
  type Bill,
  type BillPersonal,
  type Delivery,
  type IsoDate,
  sheetId,
} from '../domain/application.ts'
import type { Command } from '../domain/command.ts'
import type { Collector, Role } from '../domain/entry.ts'
import { demoPools } from './demo-pools.ts'
import { type DemoWish, toBeMailed } from './demo-wishes.ts'
import { banks, companies, people, streets } from './demo-words.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** Someone who works at the demo branch. PINs are shown on the first-run screen: nothing real is behind them. */
export interface DemoOperator {
  readonly name: string
  readonly pin: string
  readonly roles: readonly Role[]
}

/** The people of the demo branch. */
export const demoOperators: readonly DemoOperator[] = [
  { name: '朱琴琴', pin: '802613', roles: ['clerk', 'supervisor'] },
  { name: '沈一鸣', pin: '471905', roles: ['clerk'] },
  { name: '陆远', pin: '356028', roles: ['dispatcher', 'clerk'] },
]

/** One thing that happened at the demo branch before today; `at` is a UTC instant, `operator` a demo operator's name. */
export type DemoStep =
  | { readonly at: string; readonly operator: string; readonly applications: readonly Application[] }
  | { readonly at: string; readonly operator: string; readonly command: Command }

/** The demo branch's applications as of `today`, always the same for the same day. */
export function demoApplications(today: IsoDate): readonly Application[] {
  const random = seededRandom(20261122)
  return wishes(random).map((wish, index) => makeApplication(wish, index + 1, today, random))
}

/**
 * What happened at the demo branch up to yesterday, oldest first: an import on each day with new applications,
 * a handful of handovers, and the waybill numbers the couriers handed out.
 */
export function demoSteps(today: IsoDate): readonly DemoStep[] {
  const byDay = new Map<IsoDate, Application[]>()
  for (const application of demoApplications(today)) {
    const issued = application.bills.find(bill => bill.issueDate)?.issueDate
    const day = issued ?? application.appliedDate ?? today
    byDay.set(day, [...(byDay.get(day) ?? []), application])
  }
  const steps: DemoStep[] = []
  for (const [day, applications] of byDay) steps.push({ at: `${day}T00:35:00.000Z`, operator: '朱琴琴', applications })
  for (const command of demoPools())
    steps.push({ at: `${addDays(today, -9)}T01:20:00.000Z`, operator: '陆远', command })
  const waiting = [...byDay.values()]
    .flat()
    .filter(application => isWaiting(application) && ageOf(application, today) >= 6)
  waiting.slice(0, 7).forEach((application, index) => {
    const at = `${addDays(today, -(index % 3) - 1)}T0${2 + index}:1${index}:20.000Z`
    steps.push({ at, operator: index % 2 ? '朱琴琴' : '沈一鸣', command: handOverOf(application, index) })
  })
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function wishes(random: SeededRandom): readonly DemoWish[] {
  const special: DemoWish[] = [
    { title: '上海澄波软件有限公司', sheets: 3, delivery: 'pickup', age: 5, status: 'issued', kind: 'special' },
    { title: '上海澄波软件有限公司', sheets: 2, delivery: 'pickup', age: 4, status: 'issued', kind: 'normal' },
    { title: '单雪芹', sheets: 1, delivery: 'pickup', age: 4, status: 'issued', kind: 'normal' },
    { title: '上海𠮷野餐饮管理有限公司', sheets: 2, delivery: 'pickup', age: 6, status: 'issued', kind: 'normal' },
    { title: '无锡太湖新材料股份有限公司', sheets: 18, delivery: 'pickup', age: 8, status: 'issued', kind: 'special' },
    {
      title: '杭州半山茶业有限公司',
      sheets: 1,
      delivery: 'pickup',
      age: 5,
      status: 'issued',
      kind: 'special',
      withoutBank: true,
    },
    {
      title: '上海云岫信息科技有限公司',
      sheets: 1,
      delivery: 'pickup',
      age: 5,
      status: 'issued',
      kind: 'special',
      purpose: 'refund',
      payer: '仇文清',
    },
    {
      title: '解子墨',
      sheets: 1,
      delivery: 'pickup',
      age: 6,
      status: 'issued',
      kind: 'normal',
      purpose: 'purchaseCertificate',
      payer: '解子墨',
    },
    { title: '上海张江生物医药研究所', sheets: 1, delivery: 'pickup', age: 5, status: 'issued', kind: 'digitalNormal' },
    { title: '深圳南山光电技术有限公司', sheets: 2, delivery: 'pickup', age: 7, status: 'outOfStock', kind: 'special' },
    { title: '绍兴兰亭文化传播有限公司', sheets: 1, delivery: 'pickup', age: 1, status: 'inProcess', kind: 'normal' },
    { title: '北京知春图书发行有限公司', sheets: 1, delivery: 'pickup', age: 9, status: 'inProcess', kind: 'normal' },
    { title: '上海解放印刷厂', sheets: 1, delivery: 'pickup', age: 0, status: 'paymentSyncing', kind: 'normal' },
  ]
  const ordinary = Array.from({ length: 147 }, (): DemoWish => {
    const roll = random.below(100)
    const delivery: Delivery = roll < 55 ? 'pickup' : roll < 82 ? 'sf' : 'yunda'
    const age = 2 + random.below(24)
    const mailed = delivery !== 'pickup' && random.below(100) < 70
    const status = age < 4 ? 'inProcess' : mailed ? 'mailed' : 'issued'
    const title = random.below(6) === 0 ? random.pick(people) : random.pick(companies)
    const kind = title.length > 4 && random.below(5) < 2 ? 'special' : 'normal'
    return { title, sheets: 1 + (random.below(4) === 0 ? random.below(4) : 0), delivery, age, status, kind }
  })
  return [...special, ...ordinary, ...toBeMailed]
}

function makeApplication(wish: DemoWish, serial: number, today: IsoDate, random: SeededRandom): Application {
  const appliedDate = addDays(today, -wish.age)
  const issueDate = addDays(appliedDate, 2) > today ? today : addDays(appliedDate, 2)
  const person = wish.title.length <= 4
  const street = `${random.pick(streets)}${1 + random.below(1900)}号${1 + random.below(30)}幢${101 + random.below(2300)}室`
  const phone = `1${random.pick(['38', '39', '56', '77', '86'])}${random.digits(8)}`
  const taxpayerId = person ? '' : socialCreditCode(`91310115MA1${random.digits(6)}`)
  const buyerData = wish.kind === 'special'
  const personal: BillPersonal = {
    title: wish.title,
    taxpayerId,
    payer: wish.payer ?? wish.title,
    addressPhone: buyerData ? `${street} 021-5${random.digits(7)}` : '',
    bankAccount: buyerData && !wish.withoutBank ? `${random.pick(banks)} ${random.digits(16)}` : '',
    remark: '',
  }
  const bills = Array.from({ length: wish.sheets }, () => makeBill(wish, issueDate, today, random))
  // A range of its own: a real export tried on the demo branch meets no application of it.
  const applicationNo = `FP${appliedDate.replaceAll('-', '')}${String(700_000 + serial)}`
  return {
    key: applicationNo,
    applicationNo,
    orderNo: `2${random.digits(9)}`,
    paymentDate: addDays(appliedDate, wish.status === 'paymentSyncing' ? -1 : -4),
    appliedDate,
    delivery: wish.delivery,
    bills,
    personal: {
      email: `billing${serial}@contoso${1 + (serial % 40)}.partner.onmschina.cn`,
      recipient: person ? wish.title : random.pick(people),
      phone,
      address: wish.delivery === 'pickup' ? '' : street,
      postcode: wish.delivery === 'pickup' ? '' : '201203',
      ...wish.mailing,
      bills: bills.map(() => personal),
    },
  }
}

function makeBill(wish: DemoWish, issueDate: IsoDate, today: IsoDate, random: SeededRandom): Bill {
  const issued = wish.status === 'issued' || wish.status === 'mailed'
  const amount = 20_000 + random.below(4_800_000)
  const tax = Math.round(amount * 0.06)
  const digital = wish.kind === 'digitalNormal' || wish.kind === 'digitalSpecial'
  const numbers = {
    code: issued && !digital ? (wish.kind === 'special' ? '3100251130' : '031002500104') : null,
    number: issued && !digital ? random.digits(8) : null,
    digitalNumber: issued && digital ? `26312${random.digits(15)}` : null,
  }
  const waybill = wish.delivery === 'sf' ? `SF${random.digits(13)}` : `43${random.digits(11)}`
  return {
    kind: wish.kind,
    ...numbers,
    sheet: sheetId(numbers),
    issueDate: issued ? issueDate : null,
    amount,
    tax,
    total: amount + tax,
    status: wish.status,
    expectedDate: wish.status === 'outOfStock' ? addDays(today, 4) : null,
    waybill: wish.status === 'mailed' ? waybill : null,
    purpose: wish.purpose ?? null,
  }
}

function isWaiting(application: Application): boolean {
  return application.delivery === 'pickup' && application.bills.every(bill => bill.status === 'issued' && !bill.purpose)
}

function ageOf(application: Application, today: IsoDate): number {
  return application.appliedDate ? (Date.parse(today) - Date.parse(application.appliedDate)) / 86_400_000 : 0
}

function handOverOf(application: Application, index: number): Command {
  const collector: Collector = {
    name: application.personal?.recipient ?? '',
    last4: `${1020 + index * 37}`,
    phone: application.personal?.phone ?? '',
    letterNo: index === 3 ? 'WT-2026-031' : '',
  }
  return {
    kind: 'handOver',
    sheets: application.bills.flatMap(bill =>
      bill.sheet ? [{ sheet: bill.sheet, application: application.key, how: 'scan' as const }] : [],
    ),
    inPerson: index !== 3,
    documentKind: 'residentId',
    collector,
    checks: [],
    handReasons: {},
    remark: '',
  }
}

function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Completes 17 characters to a unified social credit code (GB 32100-2015). */
function socialCreditCode(first17: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return first17 + (alphabet[(31 - (sum % 31)) % 31] ?? '0')
}
