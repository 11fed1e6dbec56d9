import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useLanguage, useTexts } from '../ui/language.tsx'
import { useCommands } from '../ui/use-keys.ts'
import { useSignOut } from './use-lock.ts'

/** What the palette can do about the desk itself. */
export function useSessionKeys(): void {
  const { frame } = useTexts()
  const { language, setLanguage } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme() === 'dark'
  const signOut = useSignOut()
  useCommands([
    { label: frame.switchLanguage, run: () => setLanguage(language === 'en' ? 'zh-CN' : 'en') },
    { label: dark ? frame.scheme.light : frame.scheme.dark, run: () => setColorScheme(dark ? 'light' : 'dark') },
    signOut,
  ])
}
