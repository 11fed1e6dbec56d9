import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { useLanguage, useTexts } from '../ui/language.tsx'
import classes from './look-switches.module.css'

/** Language and light or dark, for whoever is not signed in yet. */
export function LookSwitches() {
  const { frame } = useTexts()
  const { language, setLanguage } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme() === 'dark'
  return (
    <div className={classes.switches}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconLanguage size={20} />}
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {frame.switchLanguage}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={dark ? <IconSun size={20} /> : <IconMoon size={20} />}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? frame.scheme.light : frame.scheme.dark}
      </Button>
    </div>
  )
}
