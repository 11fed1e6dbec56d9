import type { ReactNode } from 'react'
import classes from './notice.module.css'
import { type Tone, toneIcons } from './tone.ts'

interface NoticeProps {
  readonly tone: Tone
  readonly title: string
  readonly children?: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
}

/** Something to know, with an icon and words. Bad news is announced at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = toneIcons[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <strong>{title}</strong>
        {children !== undefined && <div className={classes.more}>{children}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
