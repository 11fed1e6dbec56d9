import { KeyHint } from '../../../../ui/key-hint.tsx'
import { useTexts } from '../../../../ui/language.tsx'

/** The keys of the list of numbers, where it ends. */
export function MarkKeys() {
  const texts = useTexts().pools.numbers
  return (
    <span aria-hidden="true">
      <KeyHint keys="Space" /> {texts.mark} <KeyHint keys="Shift ↑↓" /> {texts.extend} <KeyHint keys="Ctrl A" />{' '}
      {texts.markAll} <KeyHint keys="Enter" /> {texts.open}
    </span>
  )
}
