import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from './language.tsx'
import classes from './notice.module.css'
import { type Tone, toneIcons } from './tone.ts'

interface NoticeProps {
  readonly tone: Tone
  readonly title: string
  readonly children?: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
  /** Left out where it goes by itself. */
  readonly onDismiss?: (() => void) | undefined
}

/** Something to know, with an icon and words. Bad news is announced at once. */
export function Notice({ tone, title, children, actions, onDismiss }: NoticeProps) {
  const { ui } = useTexts()
  const Icon = toneIcons[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <strong>{title}</strong>
        {children !== undefined && <div className={classes.more}>{children}</div>}
      </div>
      {(actions !== undefined || onDismiss) && (
        <div className={classes.actions}>
          {actions}
          {onDismiss && (
            <Button variant="default" onClick={onDismiss}>
              {ui.dismiss}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
