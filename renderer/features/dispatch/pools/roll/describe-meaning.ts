import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import { grouped } from '../../../../ui/grouped.ts'
import type { Roll } from '../pools-state.ts'
import type { RollMeaning } from './roll-meaning.ts'

/** The answer to a scan of a roll in words; `roll` already holds a number that was added. */
export function describeMeaning(meaning: RollMeaning, roll: Roll, { pools, dispatch }: Texts): string {
  const texts = pools.roll
  switch (meaning.says) {
    case 'add':
      return texts.accepted(groupWaybill(meaning.number), grouped(roll.numbers.length))
    case 'twice':
      return texts.twice(groupWaybill(meaning.number))
    case 'known':
      return texts.known(groupWaybill(meaning.number), pools.state[meaning.state])
    case 'full':
      return texts.full
    default:
      return texts[meaning.says](meaning.text, dispatch.courier[roll.courier])
  }
}
