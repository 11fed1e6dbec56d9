import { makeSearchKeys } from '../../../renderer/search/search-keys.ts'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import { type Application, titleOf } from '../../../shared/domain/application.ts'

const QUESTIONS_OF_A_KIND = 6

/** The eleven kinds of question people ask, from the data themselves. */
export function questionsOf(applications: readonly Application[]): Readonly<Record<string, readonly string[]>> {
  const { below } = seededRandom(3)
  const some = (read: (application: Application) => string) =>
    Array.from({ length: QUESTIONS_OF_A_KIND }, () => read(companies[below(companies.length)] as Application))
  // Of a person's name no four characters can be asked.
  const companies = applications.filter(application => titleOf(application).length > 4)
  const title = (application: Application) => titleOf(application)
  const phone = (application: Application) => application.personal?.phone ?? ''
  return {
    'order number': some(application => application.orderNo),
    'part of an order number': some(application => application.orderNo.slice(2, 7)),
    'Fapiao number': some(application => application.bills[0]?.number ?? application.orderNo),
    'phone tail': some(application => phone(application).slice(-4)),
    'phone head': some(application => phone(application).slice(0, 3)),
    'two characters of a title': some(application => title(application).slice(2, 4)),
    'four characters of a title': some(application => title(application).slice(0, 4)),
    'pinyin in full': ['shanghai', 'zhang', 'keji', 'ruanjian', 'maoyi', 'jiaxing'],
    initials: ['shkj', 'kjyx', 'yxgs', 'zw', 'bj', 'rjyxgs'],
    'two words': some(application => `${title(application).slice(2, 4)} ${phone(application).slice(-4)}`),
    'nothing found': ['不存在的公司', '99999999999', 'qzxqzx', '龘龘', '0000000', '无此人'],
  }
}

/** All that is searched of an application as one string, for those who use `includes`. */
export function searchedText(application: Application): string {
  // In readings the first letter of a syllable carries a flag.
  return Object.values(makeSearchKeys(application))
    .join('')
    .replace(/[\x80-\xff]/g, sign => String.fromCharCode(sign.charCodeAt(0) & 0x7f))
}
