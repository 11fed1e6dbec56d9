import type { BranchData } from '../domain/settings.ts'
import { type Ink, rule } from './ink.ts'
import type { Typesetter } from './typesetter.ts'

/** A4 portrait in millimetres: margins, where the head ends and where the foot begins. The same on every paper but the slip. */
export const a4Page = {
  width: 210,
  height: 297,
  left: 8,
  right: 202,
  top: 8,
  headBottom: 28.5,
  footTop: 281,
} as const

const small = { size: 8.5, bold: false }

/** Where the branch is and how it is reached, in one line; what is not known is left out. */
export function whereText(
  branch: Pick<BranchData, 'address' | 'contact' | 'phone' | 'hotline'>,
  words: { readonly contact: string; readonly hotline: string },
): string {
  return [
    branch.address,
    branch.contact || branch.phone ? `${words.contact} ${branch.contact} ${branch.phone}` : '',
    branch.hotline && `${words.hotline} ${branch.hotline}`,
  ]
    .filter(part => part.trim() !== '')
    .join(' · ')
}

/** The foot of an A4 page: where the branch is, which page this is, and below what proves it (the ledger entry). */
export function drawA4Foot(
  setter: Typesetter,
  { where, page, proof }: { readonly where: string; readonly page: string; readonly proof: string },
): Ink[] {
  const { left, right, footTop } = a4Page
  const pageStyle = { size: 9, bold: true }
  const place = setter.fit(where, right - left - setter.width(page, pageStyle) - 6, small, 6)
  const below = setter.fit(proof, right - left, small, 5)
  return [
    rule(left, right, footTop),
    ...place.lines.flatMap(line => setter.place(line, left, footTop + 4.2, place.style)),
    ...below.lines.flatMap(line => setter.place(line, left, footTop + 8.2, below.style)),
    ...setter.place(page, right, footTop + 4.2, pageStyle, 'right'),
  ]
}
