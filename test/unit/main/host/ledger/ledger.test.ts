import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyEntry, emptyDesk } from '../../../../../main/host/desk-state.ts'
import { emptyHead } from '../../../../../main/host/ledger/chain.ts'
import { Ledger } from '../../../../../main/host/ledger/ledger.ts'
import { ok, refused } from '../../../../../shared/domain/result.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { openLedgerRig, recordPerson, recordPlain } from '../../../../support/ledger-rig.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'

const sizeOf = async (folder: string, name: string) => (await stat(join(folder, name))).size

test('what was acknowledged stands in the file at that moment', async () => {
  const folder = await makeFolder()
  const { ledger } = await openLedgerRig(folder)
  for (const name of ['甲', '乙']) {
    const recorded = await recordPerson(ledger, name)
    const text = await readFile(join(folder, 'ledger.jsonl'), 'utf8')
    expect(recorded.ok && text.includes(recorded.value.hash)).toBe(true)
    expect(await readFile(join(folder, 'personal.jsonl'), 'utf8')).toContain(name)
  }
})

test('a decision sees the entries decided before it, flushed or not', async () => {
  const { ledger, state } = await openLedgerRig(await makeFolder())
  const addOnce = () =>
    ledger.record({
      operator: null,
      decide: () =>
        state.operators.has('op-甲')
          ? refused({ code: 'nameTaken' })
          : ok({ kind: 'operatorAdded', body: { operator: 'op-甲', roles: ['clerk'] }, personal: { name: '甲' } }),
    })
  const all = await Promise.all([addOnce(), addOnce(), addOnce()])
  expect(all.map(result => result.ok)).toEqual([true, false, false])
})

test('entries that are not flushed yet cannot be read', async () => {
  const { ledger } = await openLedgerRig(await makeFolder())
  const recording = recordPlain(ledger)
  expect([await ledger.readAfter(0, 10), ledger.head.seq]).toEqual([[], 0])
  await recording
  expect(await ledger.readAfter(0, 10)).toHaveLength(1)
})

test('pages end at a few megabytes and go on where they ended', async () => {
  const { ledger } = await openLedgerRig(await makeFolder())
  const names = Array.from({ length: 20_000 }, (_, index) => `setting-${index}-${'x'.repeat(30)}`)
  for (let count = 0; count < 10; count += 1)
    await ledger.record({
      operator: null,
      decide: () => ok({ kind: 'settingsChanged', body: { names }, personal: null }),
    })
  const seqs: number[] = []
  let pages = 0
  for (; seqs.length < 10; pages += 1) {
    for (const entry of await ledger.readAfter(seqs.length, 5000)) seqs.push(entry.seq)
  }
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(pages).toBeGreaterThan(2)
})

test('on a full disk nothing is acknowledged, nothing is left behind, and it goes on when there is room', async () => {
  const disk = await makeSmallDisk()
  const { ledger, state } = await openLedgerRig(disk.folder)
  for (let count = 0; count < 5; count += 1) await recordPerson(ledger, `前${count}`)
  const before = { head: ledger.head, operators: new Map(state.operators) }
  const sizes = async () => [await sizeOf(disk.folder, 'ledger.jsonl'), await sizeOf(disk.folder, 'personal.jsonl')]
  const sizesBefore = await sizes()

  await disk.fill('ledger.jsonl', 0)
  const many = await Promise.all(Array.from({ length: 100 }, (_, index) => recordPerson(ledger, `满${index}`)))
  const refusedOnes = many.filter(result => !result.ok)
  expect(refusedOnes.length).toBeGreaterThan(0)
  for (const result of refusedOnes) expect(result).toEqual({ ok: false, error: { code: 'diskFull' } })
  expect(ledger.broken).toBeNull()
  const accepted = many.length - refusedOnes.length
  expect(ledger.head.seq).toBe(before.head.seq + accepted)
  expect(state.operators.size).toBe(before.operators.size + accepted)
  if (accepted === 0) expect(await sizes()).toEqual(sizesBefore)

  await disk.free()
  expect((await recordPerson(ledger, '后')).ok).toBe(true)
  await ledger.close()
  const again = await openLedgerRig(disk.folder)
  expect([again.ledger.broken, again.setAside]).toEqual([null, null])
  expect(again.replayed.map(entry => entry.seq)).toEqual(Array.from({ length: 6 + accepted }, (_, index) => index + 1))
  expect(again.state.operators).toEqual(state.operators)
})

test('what was decided on top of entries that failed falls with them, even where there is room for it', async () => {
  const disk = await makeSmallDisk()
  const { ledger, state } = await openLedgerRig(disk.folder)
  await recordPerson(ledger, '前')
  // Less than the first group of entries needs, more than the second.
  await disk.fill('ledger.jsonl', 28_000)
  const many = await Promise.all(Array.from({ length: 90 }, (_, index) => recordPerson(ledger, `满${index}`)))
  expect(many.filter(result => result.ok)).toEqual([])
  expect([ledger.head.seq, state.operators.size]).toEqual([1, 1])
  expect((await recordPerson(ledger, '后')).ok).toBe(true)
  await ledger.close()
  expect((await openLedgerRig(disk.folder)).replayed.map(entry => entry.personal)).toEqual([
    { name: '前' },
    { name: '后' },
  ])
})

test('what can neither be written nor taken back makes the desk read-only', async () => {
  const folder = await makeFolder()
  await (await openLedgerRig(folder)).ledger.close()
  const state = emptyDesk()
  // Handles that may only read refuse the write and the cutting back alike.
  const chain = await open(join(folder, 'ledger.jsonl'), 'r')
  const personal = await open(join(folder, 'personal.jsonl'), 'r')
  const tail = { chain: 0, personal: 0 }
  const ledger = new Ledger(
    { chain, personal, witness: null },
    { head: emptyHead, chainEnds: [0], personalEnds: [0], tail, broken: null },
    {
      ...{ station: 'desk-1', clock: createTestClock(), random: size => Buffer.alloc(size), onAppended: () => {} },
      apply: entry => applyEntry(state, entry),
      isErased: () => false,
    },
  )
  const both = await Promise.all([recordPerson(ledger, '甲'), recordPerson(ledger, '乙')])
  expect(both.map(result => (result.ok ? 'ok' : result.error.code))).toEqual(['writeFailed', 'writeFailed'])
  expect(ledger.broken).toEqual({ file: 'ledger.jsonl', line: 1, reason: 'cannotTakeBack' })
  expect(state.operators.size).toBe(0)
  expect(await recordPlain(ledger)).toMatchObject({ error: { code: 'readOnly' } })
  await ledger.close()
})

test('while an entry is recorded alone, others wait and decide after it has settled', async () => {
  const { ledger } = await openLedgerRig(await makeFolder())
  const order: string[] = []
  const intent = (name: string) => ({
    operator: null,
    decide: () => {
      order.push(`decide ${name}`)
      return ok({ kind: 'settingsChanged' as const, body: { names: [name] }, personal: null })
    },
  })
  const earlier = ledger.record(intent('earlier'))
  const alone = ledger.recordAlone(intent('alone'), async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    order.push('settled')
  })
  const second = ledger.recordAlone(intent('second'), async () => {
    order.push('second settled')
  })
  const later = ledger.record(intent('later'))
  const all = await Promise.all([earlier, alone, second, later])
  expect(all.every(result => result.ok)).toBe(true)
  expect(order.slice(0, 3)).toEqual(['decide earlier', 'decide alone', 'settled'])
  expect(order.indexOf('second settled') - order.indexOf('decide second')).toBe(1)
})

test('closing waits for what was asked before', async () => {
  const folder = await makeFolder()
  const { ledger } = await openLedgerRig(folder)
  const recording = Promise.all(Array.from({ length: 200 }, () => recordPlain(ledger)))
  await ledger.close()
  expect((await recording).every(result => result.ok)).toBe(true)
  expect((await openLedgerRig(folder)).replayed).toHaveLength(200)
})
