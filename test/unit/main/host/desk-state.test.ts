import { expect, test } from 'vitest'
import { applyEntry, applyImport, emptyDesk, learnApplications } from '../../../../main/host/desk-state.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { decide } from '../../../../shared/domain/decide-custody.ts'
import type { Draft, EntryOf } from '../../../../shared/domain/entry.ts'
import { applicationOf, batchOf, entryOf, importEntry, randomCommand } from '../../../support/custody-model.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }

async function deskWith(sheets: number) {
  const desk = emptyDesk()
  const entry = importEntry(1) as EntryOf<'imported'>
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  applyImport(desk, entry)
  await learnApplications(
    desk,
    entry,
    numbers.map(number => batchOf(applicationOf(number), [number], number % 4 ? [number] : [])),
  )
  return desk
}

test('taking entries back in reverse order leaves the state as it was, whatever they did', async () => {
  const random = seededRandom(3)
  const desk = await deskWith(20)
  let seq = 1
  for (let round = 0; round < 100; round += 1) {
    const before = structuredClone(desk)
    const takeBacks = []
    for (let step = 0; step < 12; step += 1) {
      const decided = decide(desk.custody, randomCommand(random, desk.custody, 20), context)
      if (decided.ok) takeBacks.push(applyEntry(desk, entryOf(decided.value, seq + takeBacks.length + 1)))
    }
    const after = structuredClone(desk)
    for (const takeBack of takeBacks.toReversed()) takeBack()
    expect(desk).toEqual(before)
    // Every other round stays, so that later rounds start from other states.
    if (round % 2 === 0 || takeBacks.length === 0) continue
    expect(after).not.toEqual(before)
    const kept = decide(desk.custody, randomCommand(random, desk.custody, 20), context)
    if (!kept.ok) continue
    seq += 1
    applyEntry(desk, entryOf(kept.value, seq))
  }
  expect(seq).toBeGreaterThan(10)
})

test('operators are taken back too', () => {
  const desk = emptyDesk()
  const added: Draft = {
    kind: 'operatorAdded',
    body: { operator: 'op-1', roles: ['clerk'], pinDigest: 'd' },
    personal: { name: '甲' },
  }
  const takeBackAdded = applyEntry(desk, entryOf(added, 1))
  const body = { operator: 'op-1', roles: ['supervisor' as const], active: false, pinChanged: false }
  const takeBackChanged = applyEntry(desk, entryOf({ kind: 'operatorChanged', body, personal: { name: '乙' } }, 2))
  expect(desk.operators.get('op-1')).toEqual({
    ...{ id: 'op-1', name: '乙', roles: ['supervisor'], active: false, pinDigest: 'd' },
  })
  takeBackChanged()
  expect(desk.operators.get('op-1')).toEqual({
    ...{ id: 'op-1', name: '甲', roles: ['clerk'], active: true, pinDigest: 'd' },
  })
  takeBackAdded()
  expect(desk.operators.size).toBe(0)
})

test('an operator whose name was erased is still known by id', () => {
  const desk = emptyDesk()
  applyEntry(desk, entryOf({ kind: 'operatorAdded', body: { operator: 'op-1', roles: ['clerk'] }, personal: null }, 1))
  expect(desk.operators.get('op-1')).toMatchObject({ id: 'op-1', name: '' })
})
