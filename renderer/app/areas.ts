import {
  IconBook2,
  IconChartBar,
  IconClipboardCheck,
  IconPackageImport,
  IconPrinter,
  IconSettings,
  IconTableImport,
  IconTicket,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '../../shared/domain/entry.ts'
import { CounterScreen, ReceivingScreen } from '../features/counter/index.ts'
import { DispatchScreen } from '../features/dispatch/index.ts'
import { ImportsScreen } from '../features/imports/index.ts'
import { LedgerScreen } from '../features/ledger/index.ts'
import { PrintJobsScreen } from '../features/printing/index.ts'
import { ReportsScreen } from '../features/reports/index.ts'
import { SettingsScreen } from '../features/settings/index.ts'
import { StockTakeScreen } from '../features/stock-take/index.ts'
import type { Combo } from '../ui/combo.ts'
import type { AreaId } from '../ui/navigation.ts'

/** One area of the desk. */
export interface Area {
  readonly id: AreaId
  readonly keys: Combo
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly Screen: ComponentType
  /** Whom it is for; left out: everyone. */
  readonly roles?: readonly Role[]
}

/** The areas in the order of the rail. A key stays with its area whoever is signed in. */
export const areas: readonly Area[] = [
  { id: 'counter', keys: 'Alt+1', icon: IconTicket, Screen: CounterScreen },
  { id: 'receiving', keys: 'Alt+2', icon: IconPackageImport, Screen: ReceivingScreen },
  {
    id: 'dispatch',
    keys: 'Alt+3',
    icon: IconTruckDelivery,
    Screen: DispatchScreen,
    roles: ['dispatcher', 'supervisor'],
  },
  {
    id: 'stockTake',
    keys: 'Alt+4',
    icon: IconClipboardCheck,
    Screen: StockTakeScreen,
    roles: ['clerk', 'supervisor'],
  },
  { id: 'reports', keys: 'Alt+5', icon: IconChartBar, Screen: ReportsScreen, roles: ['supervisor'] },
  { id: 'imports', keys: 'Alt+6', icon: IconTableImport, Screen: ImportsScreen, roles: ['supervisor'] },
  { id: 'ledger', keys: 'Alt+7', icon: IconBook2, Screen: LedgerScreen, roles: ['supervisor'] },
  { id: 'printing', keys: 'Alt+8', icon: IconPrinter, Screen: PrintJobsScreen },
  { id: 'settings', keys: 'Alt+9', icon: IconSettings, Screen: SettingsScreen },
]
