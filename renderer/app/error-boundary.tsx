import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import classes from './error-boundary.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: unknown
}

/** Keeps a bug in one part from taking the desk down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return <BrokenPart error={error} onRetry={() => this.setState({ error: null })} />
  }
}

function BrokenPart({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const texts = useTexts()
  return (
    <div className={classes.broken}>
      <Notice
        tone="bad"
        title={texts.frame.broken}
        actions={
          <>
            <Button variant="default" onClick={onRetry}>
              {texts.ui.retry}
            </Button>
            <Button variant="default" onClick={() => location.reload()}>
              {texts.frame.reload}
            </Button>
          </>
        }
      >
        <p className={classes.hint}>{texts.frame.brokenHint}</p>
        <code>{String(error)}</code>
      </Notice>
    </div>
  )
}
