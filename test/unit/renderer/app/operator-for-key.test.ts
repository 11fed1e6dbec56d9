import { expect, test } from 'vitest'
import { operatorForKey } from '../../../../renderer/app/operator-for-key.ts'
import type { OperatorView } from '../../../../shared/host/views.ts'

const operators: readonly OperatorView[] = ['朱琴琴', '沈一鸣', '陆远', '周明'].map(name => ({
  id: name,
  name,
  roles: ['clerk'],
  active: true,
  lockedUntil: null,
}))
const press = (key: string, chosen: string | null = null) => operatorForKey(key, operators, chosen)
const name = (key: string, chosen: string | null = null) => press(key, chosen)?.operator.name

test('arrows go through the list and around its ends', () => {
  expect([name('ArrowDown'), name('ArrowDown', '朱琴琴'), name('ArrowDown', '周明')]).toEqual([
    '朱琴琴',
    '沈一鸣',
    '朱琴琴',
  ])
  expect([name('ArrowUp', '沈一鸣'), name('ArrowUp', '朱琴琴'), name('ArrowUp')]).toEqual(['朱琴琴', '周明', '周明'])
})

test('a number chooses for good, where there is somebody', () => {
  expect(press('2')).toMatchObject({ operator: { name: '沈一鸣' }, settled: true })
  expect([press('9'), press('0')]).toEqual([null, null])
})

test('a letter chooses by pinyin, and goes on among several', () => {
  expect(press('l')).toMatchObject({ operator: { name: '陆远' }, settled: true })
  expect(press('z')).toMatchObject({ operator: { name: '朱琴琴' }, settled: false })
  expect(name('z', '朱琴琴')).toBe('周明')
  expect(name('Z', '周明')).toBe('朱琴琴')
  expect(press('x')).toBeNull()
})

test('other keys choose nobody', () => {
  expect([press('Enter'), press('Tab'), press('F1'), press('.')]).toEqual([null, null, null, null])
})
