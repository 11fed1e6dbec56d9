import { shanghaiDayTime } from '../../shared/domain/shanghai-time.ts'

/** An instant as Shanghai day and time, `2026-11-22 14:05`. */
export function When({ at }: { readonly at: string }) {
  return <time dateTime={at}>{shanghaiDayTime(at)}</time>
}
