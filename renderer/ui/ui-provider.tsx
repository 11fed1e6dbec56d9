import '@mantine/core/styles.css'
import './fonts.css'
import './global.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { startKeyListener } from './key-listener.ts'
import { LanguageProvider } from './language.tsx'
import { resolveVariables, theme } from './theme.ts'

/** Theme, language and keys for everything inside. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const [schemes] = useState(() => localStorageColorSchemeManager({ key: 'desk.scheme' }))
  useEffect(() => startKeyListener(window), [])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <LanguageProvider>{children}</LanguageProvider>
    </MantineProvider>
  )
}
