import { demoApplications } from '../../shared/demo/demo-branch.ts'
import type { Application, Bill } from '../../shared/domain/application.ts'
import { crc16Umts } from '../../shared/domain/crc16-umts.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'

/** The applications of the demo branch as of today. */
export function demoToday(): readonly Application[] {
  return demoApplications(shanghaiDay(new Date().toISOString()))
}

/** The n-th application of the demo branch with this title, counted from 0. */
export function demoApplication(title: string, n = 0): Application {
  const found = demoToday().filter(({ personal }) => personal?.bills[0]?.title === title)[n]
  if (!found) throw new Error(`the demo branch has no ${title} (${n})`)
  return found
}

/** The QR codes printed on the sheets of an application, in the order of its bills. */
export function codesOf({ bills }: Application): readonly string[] {
  return bills.filter(({ sheet }) => sheet !== null).map(codeOf)
}

/** The text of the QR code printed on a Fapiao, with its check sum. */
export function codeOf({ kind, code, number, digitalNumber, amount, issueDate }: Bill): string {
  const yuan = ((amount ?? 0) / 100).toFixed(2)
  const date = issueDate?.replaceAll('-', '') ?? ''
  if (digitalNumber !== null) {
    const covered = `01,${kind === 'digitalSpecial' ? '31' : '32'},,${digitalNumber},${yuan},${date},`
    return `${covered},${crc16Umts(`${covered},`)}`
  }
  const special = kind === 'special'
  const covered = `01,${special ? '01' : '04'},${code},${number},${yuan},${date},${special ? '' : '48114255542168294433'},`
  return `${covered}${crc16Umts(covered)},`
}
