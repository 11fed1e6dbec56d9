import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ActionButton } from '../../../../renderer/ui/action-button.tsx'
import { availableCommands } from '../../../../renderer/ui/command-registry.ts'
import { Dialog } from '../../../../renderer/ui/dialog.tsx'
import { useAction } from '../../../../renderer/ui/use-action.ts'
import { type KeyBinding, useKeys } from '../../../../renderer/ui/use-keys.ts'
import { clear, settle, show } from './render.tsx'

const pressed: string[] = []

afterEach(async () => {
  await clear()
  pressed.length = 0
})

const note = (name: string): KeyBinding => ({ label: name, run: () => pressed.push(name) })

function Keys({ keys, everywhere = false }: { keys: Record<string, KeyBinding>; everywhere?: boolean }) {
  useKeys(keys, { everywhere })
  return <input aria-label="field" />
}

test('a key works while a field has the focus', async () => {
  await show(<Keys keys={{ F9: note('confirm') }} />)
  document.querySelector('input')?.focus()
  await userEvent.keyboard('{F9}')
  expect(pressed).toEqual(['confirm'])
})

test('combinations are told apart', async () => {
  await show(<Keys keys={{ 'Ctrl+K': note('ctrl'), 'Alt+1': note('alt'), F1: note('plain') }} />)
  await userEvent.keyboard('{Alt>}1{/Alt}{Control>}k{/Control}{F1}{Control>}{F1}{/Control}')
  expect(pressed).toEqual(['alt', 'ctrl', 'plain'])
})

test('of two bindings of a key the newer counts, and the older again when it is gone', async () => {
  await show([<Keys key="a" keys={{ Escape: note('older') }} />, <Keys key="b" keys={{ Escape: note('newer') }} />])
  await userEvent.keyboard('{Escape}')
  await show([<Keys key="a" keys={{ Escape: note('older') }} />])
  await userEvent.keyboard('{Escape}')
  expect(pressed).toEqual(['newer', 'older'])
})

test('a binding that is only drawn again keeps its place', async () => {
  await show([<Keys key="a" keys={{ Escape: note('older') }} />, <Keys key="b" keys={{ Escape: note('newer') }} />])
  await show([
    <Keys key="a" keys={{ Escape: note('older again') }} />,
    <Keys key="b" keys={{ Escape: note('newer') }} />,
  ])
  await userEvent.keyboard('{Escape}')
  expect(pressed).toEqual(['newer'])
})

test('a dialog keeps the keys of the screen out, except those that work everywhere', async () => {
  await show(
    <>
      <Keys keys={{ F9: note('screen') }} />
      <Keys keys={{ 'Ctrl+L': note('lock') }} everywhere />
      <Dialog opened title="dialog" onClose={() => pressed.push('closed')}>
        <Keys keys={{ F10: note('dialog') }} />
      </Dialog>
    </>,
  )
  await userEvent.keyboard('{F9}{F10}{Control>}l{/Control}{Escape}')
  expect(pressed).toEqual(['dialog', 'lock', 'closed'])
})

test('a key held down runs once', async () => {
  await show(<Keys keys={{ F9: note('confirm') }} />)
  await userEvent.keyboard('{F9>3/}')
  expect(pressed).toEqual(['confirm'])
})

let finish: () => void = () => undefined

function Confirm() {
  const confirm = useAction('confirm', () => {
    pressed.push('run')
    return new Promise<void>(resolve => {
      finish = resolve
    })
  })
  useKeys({ F9: confirm })
  return <ActionButton action={confirm} keys="F9" />
}

test('while an action runs, neither its key nor its button starts it again', async () => {
  await show(<Confirm />)
  const button = document.querySelector('button')
  button?.click()
  button?.click()
  await userEvent.keyboard('{F9}')
  button?.click()
  expect(pressed).toEqual(['run'])
  finish()
  await settle()
  await userEvent.keyboard('{F9}')
  expect(pressed).toEqual(['run', 'run'])
  finish()
})

function Disabled() {
  const action = useAction('nothing', () => pressed.push('run'), { disabled: true })
  useKeys({ F9: action })
  return null
}

test('a disabled action cannot be keyed', async () => {
  await show(<Disabled />)
  await userEvent.keyboard('{F9}')
  expect(pressed).toEqual([])
})

test('every bound key is listed while it is bound, with its words of the moment', async () => {
  const listed = () => availableCommands().map(command => `${command.combo} ${command.label()}`)
  await show(<Keys keys={{ F2: note('查找') }} />)
  expect(listed()).toEqual(['F2 查找'])
  await show(<Keys keys={{ F2: note('Look up') }} />)
  expect(listed()).toEqual(['F2 Look up'])
  await clear()
  expect(listed()).toEqual([])
})
