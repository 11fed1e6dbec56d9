import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialog.module.css'
import { useTexts } from './language.tsx'
import { Layer } from './layer.tsx'
import { useKeys } from './use-keys.ts'

interface DialogProps {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Width in px. */
  readonly width?: number
}

/** A window above the screen: it keeps focus, keys and scans to itself, closes with Esc and gives the focus back. */
export function Dialog({ opened, title, onClose, children, width = 520 }: DialogProps) {
  const texts = useTexts()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} closeOnEscape={false} closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content>
        {/* A second header of the page to whoever hears it, were it not for the role. */}
        <Modal.Header role="none">
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={texts.common.close} size={40} />
        </Modal.Header>
        <Modal.Body>
          <Layer>
            <CloseWithEscape onClose={onClose} />
            {children}
          </Layer>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function CloseWithEscape({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  useKeys({ Escape: { label: texts.common.close, run: onClose } })
  return null
}
