import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react'
import { useTexts } from '../../../ui/language.tsx'
import classes from './pools.module.css'

/** How well a pool is filled. */
export type Level = 'enough' | 'low' | 'empty'

const looks = {
  enough: { icon: IconCircleCheck, tone: 'plain' },
  low: { icon: IconAlertTriangle, tone: 'warn' },
  empty: { icon: IconExclamationCircle, tone: 'bad' },
} as const

/** The level of a pool with so many numbers left; `low` is the setting below which it runs low. */
export function levelOf(available: number, low: number): Level {
  if (available === 0) return 'empty'
  return available < low ? 'low' : 'enough'
}

/** The level as icon and word. */
export function PoolLevel({ level }: { readonly level: Level }) {
  const texts = useTexts().pools
  const { icon: Icon, tone } = looks[level]
  return (
    <span className={classes.level} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      {texts.level[level]}
    </span>
  )
}
