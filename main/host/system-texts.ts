import { type Texts, textsOf } from '../../shared/i18n/texts.ts'

/** What the shells say outside the window, in the language of the system: Chinese, or English for everyone else. */
export function systemTexts(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): Texts {
  return textsOf(locale.startsWith('zh') ? 'zh-CN' : 'en')
}
