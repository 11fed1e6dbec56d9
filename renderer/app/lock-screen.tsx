import { useLayoutEffect, useRef } from 'react'
import type { OperatorView } from '../../shared/host/views.ts'
import { useTexts } from '../ui/language.tsx'
import { Layer } from '../ui/layer.tsx'
import { Brand } from './brand.tsx'
import { DemoPins } from './demo-pins.tsx'
import { FeedbackBar } from './feedback-bar.tsx'
import { HostGoneNotice } from './host-gone-notice.tsx'
import classes from './lock-screen.module.css'
import page from './page.module.css'
import { RefuseScans } from './refuse-scans.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** No dialog of a screen reaches this far up. */
const ABOVE_ALL = 100

/** Covers the desk until a PIN is given. A modal `dialog` makes everything else inert, open dialogs included, and gives the focus back where it was. */
export function LockScreen({ operator }: { readonly operator: OperatorView }) {
  const { frame } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the document: afterwards a dialog no longer knows where the focus was.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className={classes.lock} aria-label={frame.locked} onCancel={event => event.preventDefault()}>
      <Layer floor={ABOVE_ALL}>
        <div className={page.page}>
          <div className={page.narrow}>
            <Brand />
            <HostGoneNotice />
            <section className={page.card}>
              <h1 className={page.title}>{frame.locked}</h1>
              <p className={page.hint}>{frame.lockedHint}</p>
              <SignInForm preferred={operator.id} label={frame.unlock} />
            </section>
            <DemoPins />
          </div>
        </div>
        <RefuseScans />
        <FeedbackBar />
      </Layer>
    </dialog>
  )
}
