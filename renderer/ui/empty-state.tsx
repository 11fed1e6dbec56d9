import type { ComponentType, ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly title: string
  /** What to do first. */
  readonly hint: ReactNode
  readonly action?: ReactNode
}

/** Nothing here, and what to do about it. */
export function EmptyState({ icon: Icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={40} stroke={1.5} />
      </span>
      <p className={classes.title}>{title}</p>
      <div className={classes.hint}>{hint}</div>
      {action}
    </div>
  )
}
