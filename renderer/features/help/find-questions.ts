import { type Texts, textsOf } from '../../../shared/i18n/texts.ts'
import type { BranchWords } from '../../../shared/i18n/zh-cn/help.ts'

/** The name of a question. */
export type QuestionId = keyof Texts['help']['faq']

const everyWord = [textsOf('zh-CN').help.faq, textsOf('en').help.faq]
const ids = Object.keys(textsOf('zh-CN').help.faq) as QuestionId[]

/** The questions that speak of every word typed, in either language: the customer asks in one, the clerk types in the other. */
export function findQuestions(typed: string, branch: BranchWords): readonly QuestionId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return ids.filter(id => {
    const text = everyWord
      .map(faq => `${faq[id].question} ${faq[id].answer(branch)}`)
      .join(' ')
      .toLowerCase()
    return words.every(word => text.includes(word))
  })
}
