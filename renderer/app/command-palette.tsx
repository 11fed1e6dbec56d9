import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { type DeskCommand, runCommand } from '../ui/command-registry.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { useTexts } from '../ui/language.tsx'
import { useLayerDepth } from '../ui/layer.tsx'
import { useAvailableCommands } from '../ui/use-keys.ts'
import classes from './command-palette.module.css'

interface CommandPaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
}

const FOCUS_RETURNS_MS = 30

/** Everything the desk can do now, found by typing. */
export function CommandPalette({ opened, onClose }: CommandPaletteProps) {
  const { frame } = useTexts()
  return (
    <Dialog opened={opened} title={frame.palette} onClose={onClose} width={560}>
      <CommandList onClose={onClose} />
    </Dialog>
  )
}

function CommandList({ onClose }: Pick<CommandPaletteProps, 'onClose'>) {
  const { frame } = useTexts()
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const wanted = text.trim().toLowerCase()
  const depth = useLayerDepth()
  const commands = useAvailableCommands().filter(
    command =>
      // The palette's own commands would only close or open it again.
      command.depth !== depth &&
      command.combo !== 'Ctrl+K' &&
      command.enabled() &&
      command.label().toLowerCase().includes(wanted),
  )

  function choose(command: DeskCommand | undefined): void {
    if (!command) return
    onClose()
    // After the dialog has given the focus back: the command may want it elsewhere.
    setTimeout(() => void runCommand(command), FOCUS_RETURNS_MS)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') choose(commands[active])
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, commands.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={commands[active] && `${id}-${active}`}
        aria-label={frame.palette}
        placeholder={frame.palettePlaceholder}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className={classes.list} role="listbox" aria-label={frame.palette}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active option
          <div
            key={`${command.combo} ${command.label()}`}
            id={`${id}-${index}`}
            className={classes.command}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(command)}
            onMouseMove={() => setActive(index)}
          >
            {command.label()}
            {command.combo && <KeyHint keys={command.combo} />}
          </div>
        ))}
      </div>
      {commands.length === 0 && <p className={classes.none}>{frame.paletteEmpty}</p>}
    </>
  )
}
