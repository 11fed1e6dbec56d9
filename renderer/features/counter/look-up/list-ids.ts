import type { ApplicationKey } from '../../../../shared/domain/application.ts'

/** The list that the look-up field steers. */
export const listId = 'look-up-list'

/** The row of an application in that list. */
export function rowId(key: ApplicationKey): string {
  return `look-up-row-${key}`
}
