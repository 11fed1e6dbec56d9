import { expect, test } from 'vitest'
import { describeBug } from '../../../../../main/host/log/describe-bug.ts'

test('an error is kept as its class and where it came from, without what it says', () => {
  const bug = describeBug(new TypeError('单雪芹 has no phone 13812345678'))
  expect(bug).toMatchObject({ event: 'bug', error: 'TypeError', code: '' })
  expect(bug.frames[0]).toMatch(/^(.+ )?describe-bug\.test\.ts:\d+:\d+$/)
  expect(JSON.stringify(bug)).not.toMatch(/单雪芹|1381234|\//)
})

test('a message that looks like a stack does not get in', () => {
  const bug = describeBug(new Error('x\n    at 单雪芹 (/home/zhuqinqin/13812345678.ts:1:1)'))
  expect(JSON.stringify(bug)).not.toMatch(/单雪芹|1381234|zhuqinqin/)
  expect(bug.frames.length).toBeGreaterThan(0)
})

test('a system error keeps its code and loses its path', () => {
  const error = Object.assign(new Error("ENOENT: open '/home/zhuqinqin/desk/ledger.jsonl'"), { code: 'ENOENT' })
  const bug = describeBug(error)
  expect(bug.code).toBe('ENOENT')
  expect(JSON.stringify(bug)).not.toContain('zhuqinqin')
})

test('what is thrown without being an error is told by its kind', () => {
  for (const thrown of ['单雪芹', 13812345678, null])
    expect(describeBug(thrown)).toMatchObject({ error: typeof thrown, frames: [] })
})
