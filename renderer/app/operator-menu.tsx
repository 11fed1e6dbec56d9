import { Button, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLanguage, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import { useSession } from '../host/desk-context.tsx'
import { useLanguage, useTexts } from '../ui/language.tsx'
import { useSignOut } from './use-lock.ts'

/** Who is at the desk, and what concerns them. */
export function OperatorMenu() {
  const { common, frame } = useTexts()
  const { language, setLanguage } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme() === 'dark'
  const operator = useSession()?.operator
  const signOut = useSignOut()
  if (!operator) return null
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconUser size={18} />}
          rightSection={<IconChevronDown size={16} />}
          aria-label={frame.operatorMenu(operator.name)}
        >
          {operator.name} · {operator.roles.map(role => common.role[role]).join(' · ')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLanguage size={18} />}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {frame.switchLanguage}
        </Menu.Item>
        <Menu.Item
          leftSection={dark ? <IconSun size={18} /> : <IconMoon size={18} />}
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {dark ? frame.scheme.light : frame.scheme.dark}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void signOut.run()}>
          {frame.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
