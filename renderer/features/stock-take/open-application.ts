import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { useNavigation } from '../../ui/navigation.ts'

/** Leads to an application at the counter. */
export function openApplication(key: ApplicationKey): void {
  useNavigation.getState().goTo('counter', { kind: 'application', key })
}
