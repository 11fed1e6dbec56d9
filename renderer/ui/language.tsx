import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type Language, type Texts, textsOf } from '../../shared/i18n/texts.ts'
import { createPreference, usePreference } from './preferences.ts'

interface Speech {
  readonly language: Language
  readonly texts: Texts
  readonly setLanguage: (language: Language) => void
}

const languagePreference = createPreference<Language>('language', ['zh-CN', 'en'])
const SpeechContext = createContext<Speech | null>(null)

/** Speaks one language to everything inside; `?lang=test` marks every text, so that an untranslated one shows. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setLanguage] = usePreference(languagePreference)
  const language = new URLSearchParams(location.search).get('lang') === 'test' ? 'test' : chosen
  const speech = useMemo(() => ({ language, texts: textsOf(language), setLanguage }), [language, setLanguage])
  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
    document.title = speech.texts.common.appName
  }, [language, speech])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('no LanguageProvider')
  return speech
}

/** Every text of the desk in the language at the desk. */
export function useTexts(): Texts {
  return useSpeech().texts
}

/** The language at the desk and how to change it. */
export function useLanguage(): Pick<Speech, 'language' | 'setLanguage'> {
  return useSpeech()
}
