import type { WaybillRoute } from '../../../../../shared/domain/dispatch.ts'
import type { WaybillLine } from '../../../../../shared/domain/import/waybill-file.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'

/** What becomes of a line, in words. */
export function describeLine({ fault, cut }: WaybillLine, texts: Texts['pools']): string {
  if (!fault) return cut ? texts.file.okCut : texts.file.ok
  const row = fault.code === 'twiceInFile' ? fault.row : 0
  const state = fault.code === 'known' ? texts.state[fault.state] : ''
  return texts.fault[fault.code]({ row, state })
}

/** 三段码 and 大头笔 in one; '' where the courier gave neither. */
export function describeRoute(route: WaybillRoute | null): string {
  return route ? [route.code, route.mark].filter(part => part !== '').join(' / ') : ''
}
