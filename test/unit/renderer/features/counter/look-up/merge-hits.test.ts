import { expect, test } from 'vitest'
import { mergeHits } from '../../../../../../renderer/features/counter/look-up/merge-hits.ts'
import type { SearchHit } from '../../../../../../renderer/search/messages.ts'

const hit = (key: string, text = ''): SearchHit => ({ key, matches: text ? [{ field: 'title', text }] : [] })

test('a later answer to the same question moves nothing that is shown', () => {
  const merged = mergeHits([hit('a'), hit('b')], [hit('c'), hit('b'), hit('a')])
  expect(merged.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
})

test('what was found stays in sight even when it is not found any more', () => {
  expect(mergeHits([hit('a'), hit('b')], [hit('b')]).map(({ key }) => key)).toEqual(['a', 'b'])
})

test('marks are those of the later answer', () => {
  expect(mergeHits([hit('a', '旧')], [hit('a', '新')])).toEqual([hit('a', '新')])
})
