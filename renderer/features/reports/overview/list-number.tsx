import type { NumberName } from '../../../../shared/domain/report/number-lines.ts'
import { NumberButton } from '../list/number-button.tsx'
import { setReports } from '../reports-state.ts'

interface ListNumberProps {
  readonly count: number
  readonly title: string
  readonly name: NumberName
}

/** A number of the chosen days that leads to its list. */
export function ListNumber({ count, title, name }: ListNumberProps) {
  return <NumberButton count={count} list={{ kind: 'entries', title, name }} onOpen={list => setReports({ list })} />
}
