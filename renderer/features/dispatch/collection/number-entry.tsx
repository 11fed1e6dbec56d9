import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { KeyHint } from '../../../ui/key-hint.tsx'
import classes from './collection.module.css'

interface NumberEntryProps {
  readonly label: string
  readonly placeholder: string
  /** On the button. */
  readonly enter: string
  readonly onEnter: (text: string) => void
  /** Has the focus from the start. */
  readonly focus?: boolean
}

/** A waybill number typed by hand, where a label cannot be scanned. */
export function NumberEntry({ label, placeholder, enter, onEnter, focus = false }: NumberEntryProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])

  function submit(): void {
    if (text.trim() === '') return
    setText('')
    onEnter(text)
  }

  return (
    <form
      className={classes.entry}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        ref={field}
        // A dialog gives its focus by this, after the effect has run.
        data-autofocus={focus || undefined}
        className={classes.field}
        size="md"
        aria-label={label}
        placeholder={placeholder}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="md" variant="default" rightSection={<KeyHint keys="Enter" />}>
        {enter}
      </Button>
    </form>
  )
}
