import { Loader } from '@mantine/core'
import { useTexts } from '../ui/language.tsx'
import { HostGoneNotice } from './host-gone-notice.tsx'
import classes from './page.module.css'

/** Until the host has answered for the first time. */
export function Starting() {
  const texts = useTexts()
  return (
    <main className={classes.page}>
      <div className={classes.narrow}>
        <p className={classes.waiting}>
          <Loader size="sm" aria-hidden="true" />
          {texts.frame.starting}
        </p>
        <HostGoneNotice />
      </div>
    </main>
  )
}
