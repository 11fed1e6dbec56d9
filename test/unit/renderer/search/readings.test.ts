import { expect, test } from 'vitest'
import { readName } from '../../../../renderer/search/readings.ts'

const read = (name: string) => readName(name).map(syllables => syllables.join(' '))

test.each([
  ['单雪芹', 'dan xue qin', 'shan xue qin'],
  ['仇文清', 'chou wen qing', 'qiu wen qing'],
  ['曾凡一', 'ceng fan yi', 'zeng fan yi'],
  ['解子墨', 'jie zi mo', 'xie zi mo'],
  ['区志强', 'qu zhi qiang', 'ou zhi qiang'],
  ['尉迟恭', 'wei chi gong', 'yu chi gong'],
  ['查良明', 'cha liang ming', 'zha liang ming'],
])('%s is found under both readings of the surname', (name, plain, surname) => {
  expect(read(name)).toEqual([plain, surname])
})

test.each([
  ['重庆银行股份', 'chong qing yin hang gu fen'],
  ['长城会计师事务所', 'chang cheng kuai ji shi shi wu suo'],
  ['金华婺城乐器', 'jin hua wu cheng yue qi'],
  ['厦门大厦', 'xia men da sha'],
  ['上海闵行莘庄', 'shang hai min hang xin zhuang'],
  ['吕布女绿', 'lv bu nv lv'],
  ['欧阳静', 'ou yang jing'],
  ['劉崇照', 'liu chong zhao'],
  ['䶮𬭎', 'yan hong'],
])('%s is read in its words', (name, reading) => {
  expect(read(name)[0]).toBe(reading)
})

test('a surname is read as one before 氏, also inside a name', () => {
  expect(read('上海曾氏律师')).toContain('shang hai zeng shi lv shi')
})

test('Latin letters stand for themselves, without accents; what cannot be typed has no syllable', () => {
  expect(readName('café3m中カ')).toEqual([['c', 'a', 'f', 'e', '3', 'm', 'zhong', '']])
})
