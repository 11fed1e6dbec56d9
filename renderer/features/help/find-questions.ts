import { type Texts, textsOf } from '../../../shared/i18n/texts.ts'
import type { BranchWords } from '../../../shared/i18n/zh-cn/help.ts'

/** The name of a question. */
export type QuestionId = keyof Texts['help']['faq']

const languages = [textsOf('zh-CN').help.faq, textsOf('en').help.faq]
const ids = Object.keys(textsOf('zh-CN').help.faq) as QuestionId[]

/**
 * The questions that speak of every word typed, those that ask for it before those that only answer with it. Both languages are
 * searched: the customer asks in one, the clerk types in the other.
 */
export function findQuestions(typed: string, branch: BranchWords): readonly QuestionId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const speaks = (texts: readonly string[]) => {
    const text = texts.join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  }
  const asking = ids.filter(id => speaks(languages.map(faq => faq[id].question)))
  const answering = ids.filter(id => speaks(languages.flatMap(faq => [faq[id].question, faq[id].answer(branch)])))
  return [...asking, ...answering.filter(id => !asking.includes(id))]
}
