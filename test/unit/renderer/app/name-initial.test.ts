import { expect, test } from 'vitest'
import { nameInitial } from '../../../../renderer/app/name-initial.ts'

test('a Chinese name begins with the first letter of its pinyin', () => {
  expect(['朱琴琴', '沈一鸣', '陆远', '欧阳', '阿明', '曾国'].map(nameInitial)).toEqual(['z', 's', 'l', 'o', 'a', 'c'])
})

test('a Latin name begins with its own letter', () => {
  expect(nameInitial(' Zhu')).toBe('z')
})

test('a name of neither has no letter', () => {
  expect(['', '007', 'Ω'].map(nameInitial)).toEqual(['', '', ''])
})
