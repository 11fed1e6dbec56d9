import { IconHelp } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Combo } from '../ui/combo.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { useTexts } from '../ui/language.tsx'
import { useNavigation } from '../ui/navigation.ts'
import { useKeys } from '../ui/use-keys.ts'
import classes from './navigation-rail.module.css'
import { useAreas } from './use-areas.ts'

interface NavigationRailProps {
  readonly helping: boolean
  readonly onHelp: () => void
}

/** The way to every area, with its key. */
export function NavigationRail({ helping, onHelp }: NavigationRailProps) {
  const { frame } = useTexts()
  const { areas, current } = useAreas()
  const goTo = useNavigation(state => state.goTo)
  useKeys(
    Object.fromEntries(
      areas.map(({ id, keys }) => [keys, { label: frame.goTo(frame.areas[id]), run: () => goTo(id) }]),
    ),
  )
  return (
    <nav className={classes.rail} aria-label={frame.navigation}>
      {areas.map(({ id, keys, icon }) => (
        <RailItem
          key={id}
          icon={icon}
          label={frame.areas[id]}
          keys={keys}
          hint={keys.replace('Alt+', '')}
          current={id === current?.id}
          onPress={() => goTo(id)}
        />
      ))}
      <RailItem icon={IconHelp} label={frame.help} keys="F1" hint="F1" current={helping} onPress={onHelp} last />
    </nav>
  )
}

interface RailItemProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly label: string
  readonly keys: Combo
  readonly hint: string
  readonly current: boolean
  readonly onPress: () => void
  readonly last?: boolean
}

function RailItem({ icon: Icon, label, keys, hint, current, onPress, last = false }: RailItemProps) {
  return (
    <button
      type="button"
      className={classes.item}
      data-last={last || undefined}
      aria-current={!last && current ? 'page' : undefined}
      aria-expanded={last ? current : undefined}
      aria-keyshortcuts={keys}
      onClick={onPress}
    >
      <Icon size={22} stroke={1.75} />
      <span className={classes.label}>{label}</span>
      <KeyHint keys={hint} />
    </button>
  )
}
