import type { ReactNode } from 'react'
import classes from './screen.module.css'

interface ScreenProps {
  readonly title: string
  /** Beside the title: a count, a state. */
  readonly detail?: ReactNode
  /** At the end of the head. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Below the body, always in sight: the one thing to press. */
  readonly foot?: ReactNode
  /** `own`: the body scrolls inside itself, as a list does. */
  readonly scroll?: 'body' | 'own'
}

/** The frame of a screen: head, scrolling body, foot. It fills its region and never makes the window scroll. */
export function Screen({ title, detail, actions, children, foot, scroll = 'body' }: ScreenProps) {
  return (
    <section className={classes.screen} aria-label={title}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.detail}>{detail}</div>
        {actions}
      </header>
      <div className={classes.body} data-scroll={scroll}>
        {children}
      </div>
      {foot !== undefined && <footer className={classes.foot}>{foot}</footer>}
    </section>
  )
}
