import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../../main/host/ledger/canonical-json.ts'
import { emptyHead, lineMatchesHash, personalDigest, sealEntry } from '../../../../../main/host/ledger/chain.ts'
import type { Draft } from '../../../../../shared/domain/entry.ts'

const stamp = { station: 'desk-1', at: '2026-11-22T02:00:00.000Z', operator: 'op-1', salt: '0f'.repeat(16) }
const draft: Draft = { kind: 'sheetsVoided', body: { sheets: ['3100251130-00000001'] }, personal: { reason: '破损' } }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the hash is SHA-256 over the canonical line without the hash, the first one follows 64 zeros', () => {
  const { entry, chainLine } = sealEntry(draft, emptyHead, stamp)
  const digest = sha256(`${stamp.salt}{"reason":"破损"}`)
  const text =
    `{"at":"2026-11-22T02:00:00.000Z","body":{"sheets":["3100251130-00000001"]},"kind":"sheetsVoided",` +
    `"operator":"op-1","personalDigest":"${digest}","prev":"${'0'.repeat(64)}","seq":1,"station":"desk-1","v":1}`
  expect(entry.hash).toBe(sha256(text))
  expect(chainLine).toBe(`${text.replace('"kind"', `"hash":"${sha256(text)}","kind"`)}\n`)
  expect(chainLine).toBe(`${canonicalJson(JSON.parse(chainLine))}\n`)
})

test('each entry names the hash of the one before', () => {
  const first = sealEntry(draft, emptyHead, stamp).entry
  const { entry: second, chainLine } = sealEntry(draft, first, stamp)
  expect([second.seq, second.prev]).toEqual([2, first.hash])
  const line = chainLine.trimEnd()
  expect(lineMatchesHash(line, second.hash)).toBe(true)
  expect(lineMatchesHash(line.replace('"seq":2', '"seq":3'), second.hash)).toBe(false)
  expect(lineMatchesHash(line, first.hash)).toBe(false)
})

test('nothing personal stands in the chain, and the digest cannot be guessed from the data alone', () => {
  const { chainLine, personalLine } = sealEntry(draft, emptyHead, stamp)
  expect(chainLine).not.toContain('破损')
  expect(JSON.parse(personalLine)).toEqual({ seq: 1, salt: stamp.salt, data: { reason: '破损' } })
  expect(personalDigest(stamp.salt, { reason: '破损' })).not.toBe(personalDigest('00'.repeat(16), { reason: '破损' }))
})

test('an entry with nothing personal has no digest and no personal line', () => {
  const plain: Draft = { kind: 'revealed', body: { application: 'FP1' }, personal: null }
  const { entry, personalLine } = sealEntry(plain, emptyHead, { ...stamp, salt: '' })
  expect([entry.personalDigest, entry.personal, personalLine]).toEqual([null, null, ''])
})
