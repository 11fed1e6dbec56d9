import { Popover } from '@mantine/core'
import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { Balance } from '../../shared/domain/custody.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import classes from './status-bar.module.css'

/** How many sheets are at the branch; on hover or focus, where every sheet ever received has gone. */
export function BalanceFigure() {
  const texts = useTexts()
  const words = texts.frame.statusBar
  const balance = useDesk(state => state.balance)
  const [opened, setOpened] = useState(false)
  if (!balance) return null
  const gone = goneTo(balance, texts)
  const balanced = balance.received === balance.branch + gone.reduce((sum, { count }) => sum + count, 0)
  const Icon = balanced ? IconStack2 : IconAlertTriangle
  return (
    <Popover opened={opened} position="top-start" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes.item}
          data-tone={balanced ? undefined : 'bad'}
          onMouseEnter={() => setOpened(true)}
          onMouseLeave={() => setOpened(false)}
          onFocus={() => setOpened(true)}
          onBlur={() => setOpened(false)}
        >
          <Icon size={18} aria-hidden="true" />
          {words.atBranch} <b>{texts.common.sheets(balance.branch)}</b>
          {balanced ? words.balance : words.unbalanced}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.heading}>{balanced ? words.balanceTitle : words.unbalanced}</p>
        <div className={classes.equation}>
          <span />
          <span>{words.received}</span>
          <b>{balance.received.toLocaleString('en-US')}</b>
          <span className={classes.sum} />
          <span>=</span>
          <span>{words.atBranch}</span>
          <b>{balance.branch.toLocaleString('en-US')}</b>
          {gone.map(({ word, count }) => (
            <Fragment key={word}>
              <span>+</span>
              <span>{word}</span>
              <b>{count.toLocaleString('en-US')}</b>
            </Fragment>
          ))}
        </div>
        {balance.expected > 0 && (
          <p className={classes.more}>{words.expected(balance.expected.toLocaleString('en-US'))}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function goneTo(balance: Balance, { frame }: Texts): readonly { readonly word: string; readonly count: number }[] {
  const words = frame.statusBar
  return [
    { word: words.handedOver, count: balance.handedOver },
    { word: words.shipped, count: balance.shipped },
    { word: words.sentBack, count: balance.sentBack },
    { word: words.void, count: balance.void },
  ]
}
