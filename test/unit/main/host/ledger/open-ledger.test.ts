import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PersonalRecord, sealEntry } from '../../../../../main/host/ledger/chain.ts'
import type { Draft } from '../../../../../shared/domain/entry.ts'
import { openLedgerRig, recordErasure, recordPerson, recordPlain } from '../../../../support/ledger-rig.ts'
import { makeFolder } from '../../../../support/open-host.ts'

interface Files {
  readonly chain: Buffer
  readonly personal: Buffer
}

async function readFiles(folder: string): Promise<Files> {
  const read = (name: string) => readFile(join(folder, name))
  return { chain: await read('ledger.jsonl'), personal: await read('personal.jsonl') }
}

async function folderWith({ chain, personal }: Files): Promise<string> {
  const folder = await makeFolder()
  await writeFile(join(folder, 'ledger.jsonl'), chain)
  await writeFile(join(folder, 'personal.jsonl'), personal)
  return folder
}

/** Three people, one entry without a personal part among them; a second passes between entries. */
async function makeLedger(people = 3, erased: readonly number[] = []): Promise<Files> {
  const folder = await makeFolder()
  const { ledger, clock } = await openLedgerRig(folder)
  for (let number = 1; number <= people; number += 1) {
    await recordPerson(ledger, `甲${number}`)
    clock.pass(1000)
    if (number === 1) await recordPlain(ledger)
  }
  if (erased.length > 0) await recordErasure(ledger, erased)
  await ledger.close()
  return readFiles(folder)
}

/** The personal file with these records emptied. */
function withoutText({ personal }: Files, seqs: readonly number[]): string[] {
  const records = linesOf(personal).map((line): PersonalRecord => JSON.parse(line))
  return records.map(record => JSON.stringify(seqs.includes(record.seq) ? { erased: true, seq: record.seq } : record))
}

const lengthOfLast = (bytes: Buffer) => bytes.length - (bytes.lastIndexOf(10, bytes.length - 2) + 1)
const cut = (bytes: Buffer, count: number) => bytes.subarray(0, bytes.length - count)
const linesOf = (bytes: Buffer) => bytes.toString().split('\n').slice(0, -1)
const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map(line => `${line}\n`).join(''))

describe('a sound ledger', () => {
  test('is replayed in order with its personal parts, and goes on where it ended', async () => {
    const whole = await makeLedger()
    const { ledger, replayed, setAside } = await openLedgerRig(await folderWith(whole))
    expect(replayed.map(entry => [entry.seq, entry.personal])).toEqual([
      [1, { name: '甲1' }],
      [2, null],
      [3, { name: '甲2' }],
      [4, { name: '甲3' }],
    ])
    expect([ledger.broken, setAside]).toEqual([null, null])
    const next = await recordPlain(ledger)
    expect(next).toMatchObject({ value: { seq: 5, prev: replayed[3]?.hash } })
  })

  test('personal data that an entry names as erased is null, and the chain still verifies', async () => {
    const whole = await makeLedger(3, [3])
    const files = { ...whole, personal: bytesOf(withoutText(whole, [3])) }
    const { ledger, replayed } = await openLedgerRig(await folderWith(files))
    expect(ledger.broken).toBeNull()
    expect(replayed.map(entry => entry.personal)).toEqual([{ name: '甲1' }, null, null, { name: '甲3' }, null])
    expect((await ledger.readAfter(0, 9)).map(entry => entry.personal)).toEqual(
      replayed.map(({ personal }) => personal),
    )
  })

  test('text that an entry names as erased and that still stands there is told nobody', async () => {
    const { ledger } = await openLedgerRig(await folderWith(await makeLedger(3, [1, 4])))
    const personals = (await ledger.readAfter(0, 9)).map(entry => entry.personal)
    expect(personals).toEqual([null, null, { name: '甲2' }, null, null])
  })

  test('personal data that is gone without an entry that names it makes the ledger read-only', async () => {
    const whole = await makeLedger(3, [3])
    const files = { ...whole, personal: bytesOf(withoutText(whole, [3, 4])) }
    const { ledger } = await openLedgerRig(await folderWith(files))
    expect(ledger.broken).toEqual({ file: 'personal.jsonl', line: 3, seq: 4, reason: 'personalMissing' })
  })
})

describe('what a crash leaves behind is set aside, reported and recorded', () => {
  async function expectSetAside(files: Files, sound: Files, seq: number): Promise<void> {
    const folder = await folderWith(files)
    const { ledger, setAside, replayed } = await openLedgerRig(folder)
    const bytes = files.chain.length + files.personal.length - sound.chain.length - sound.personal.length
    expect(ledger.broken).toBeNull()
    expect(replayed).toHaveLength(seq)
    expect(setAside?.bytes).toBe(bytes)
    const [recorded] = await ledger.readAfter(seq, 1)
    expect(recorded).toMatchObject({ kind: 'tailSetAside', seq: seq + 1, operator: null, body: setAside })
    const aside = join(folder, setAside?.file ?? '')
    const kept = await readdir(aside)
    for (const [name, all, good] of [
      ['ledger.jsonl', files.chain, sound.chain],
      ['personal.jsonl', files.personal, sound.personal],
    ] as const) {
      const tail = all.subarray(good.length)
      expect(kept.includes(name)).toBe(tail.length > 0)
      if (tail.length > 0) expect(await readFile(join(aside, name))).toEqual(tail)
    }
    await ledger.close()
    const again = await openLedgerRig(folder)
    expect([again.setAside, again.ledger.broken, again.replayed.length]).toEqual([null, null, seq + 1])
  }

  test('a last line cut anywhere', async () => {
    const whole = await makeLedger()
    const sound = {
      chain: cut(whole.chain, lengthOfLast(whole.chain)),
      personal: cut(whole.personal, lengthOfLast(whole.personal)),
    }
    for (let count = 1; count <= lengthOfLast(whole.chain); count += 23)
      await expectSetAside({ ...whole, chain: cut(whole.chain, count) }, sound, 3)
    await expectSetAside({ ...whole, chain: sound.chain }, sound, 3)
  })

  test('an entry whose personal record was cut anywhere or never came', async () => {
    const whole = await makeLedger()
    const last = lengthOfLast(whole.personal)
    const sound = { chain: cut(whole.chain, lengthOfLast(whole.chain)), personal: cut(whole.personal, last) }
    for (let count = 1; count < last; count += 11)
      await expectSetAside({ ...whole, personal: cut(whole.personal, count) }, sound, 3)
    await expectSetAside({ ...whole, personal: sound.personal }, sound, 3)
  })

  test('a group of entries of which the first lacks its personal record', async () => {
    const folder = await makeFolder()
    const { ledger } = await openLedgerRig(folder)
    await recordPerson(ledger, '甲')
    const sound = await readFiles(folder)
    await Promise.all([
      recordPerson(ledger, '乙'),
      recordPlain(ledger),
      recordPerson(ledger, '丙'),
      recordPlain(ledger),
    ])
    const { chain } = await readFiles(folder)
    await expectSetAside({ chain, personal: sound.personal }, sound, 1)
  })

  test('zeros where a line was to come', async () => {
    const whole = await makeLedger()
    await expectSetAside({ ...whole, chain: Buffer.concat([whole.chain, Buffer.alloc(4096)]) }, whole, 4)
  })

  test('the very first entry', async () => {
    const whole = await makeLedger(1)
    const [first = ''] = linesOf(whole.chain)
    const empty = { chain: Buffer.alloc(0), personal: Buffer.alloc(0) }
    await expectSetAside({ chain: Buffer.from(first.slice(0, 40)), personal: whole.personal }, empty, 0)
  })
})

describe('any other damage makes the ledger read-only, names the line, and changes nothing', () => {
  async function expectBroken(files: Files, broken: object, sound: number): Promise<void> {
    const folder = await folderWith(files)
    const { ledger, replayed, setAside } = await openLedgerRig(folder)
    expect(ledger.broken).toMatchObject(broken)
    expect([replayed.length, setAside]).toEqual([sound, null])
    expect((await ledger.readAfter(0, 100)).length).toBe(sound)
    expect(await recordPlain(ledger)).toMatchObject({ ok: false, error: { code: 'readOnly' } })
    expect(await readFiles(folder)).toEqual(files)
    expect((await readdir(folder)).toSorted()).toEqual(['ledger.jsonl', 'personal.jsonl'])
    await ledger.close()
  }

  test('one flipped bit anywhere in the chain', async () => {
    const whole = await makeLedger()
    // Without the very last newline the last line would be torn.
    for (let index = 0; index < whole.chain.length - 1; index += 7) {
      const chain = Buffer.from(whole.chain)
      chain[index] = (chain[index] ?? 0) ^ 1
      const line = linesOf(whole.chain.subarray(0, index)).length + 1
      await expectBroken({ ...whole, chain }, { file: 'ledger.jsonl', line }, line - 1)
    }
  })

  test('a line taken out, doubled, or put elsewhere', async () => {
    const whole = await makeLedger()
    const [a = '', b = '', c = '', d = ''] = linesOf(whole.chain)
    const broken = { file: 'ledger.jsonl', line: 2, reason: 'previousHash' }
    await expectBroken({ ...whole, chain: bytesOf([a, c, d]) }, broken, 1)
    await expectBroken({ ...whole, chain: bytesOf([a, a, b, c, d]) }, broken, 1)
    await expectBroken({ ...whole, chain: bytesOf([a, c, b, d]) }, broken, 1)
    await expectBroken({ ...whole, chain: bytesOf([b, c, d]) }, { ...broken, line: 1 }, 0)
  })

  test('personal data that does not match its digest', async () => {
    const whole = await makeLedger()
    const personal = Buffer.from(whole.personal.toString().replace('甲2', '乙2'))
    await expectBroken({ ...whole, personal }, { file: 'personal.jsonl', line: 2, reason: 'personalDigest' }, 2)
  })

  test('a personal record taken out of the middle', async () => {
    const whole = await makeLedger()
    const [a = '', , c = ''] = linesOf(whole.personal)
    const broken = { file: 'personal.jsonl', line: 2, reason: 'personalMissing' }
    await expectBroken({ ...whole, personal: bytesOf([a, c]) }, broken, 2)
  })

  test('personal data of more time than one flush takes: no crash does that', async () => {
    const whole = await makeLedger(30)
    const personal = bytesOf(linesOf(whole.personal).slice(0, 10))
    await expectBroken({ ...whole, personal }, { file: 'personal.jsonl', line: 11, reason: 'personalMissing' }, 11)
    await expectBroken({ ...whole, personal: Buffer.alloc(0) }, { file: 'personal.jsonl', line: 1 }, 0)
  })

  test('more entries gone from the end than one flush writes', async () => {
    const whole = await makeLedger(70)
    const [first = ''] = linesOf(whole.chain)
    const broken = { file: 'ledger.jsonl', line: 2, reason: 'entriesMissing' }
    await expectBroken({ ...whole, chain: bytesOf([first]) }, broken, 1)
    await expectBroken({ ...whole, chain: Buffer.alloc(0) }, { ...broken, line: 1 }, 0)
  })

  test('a number left out by someone who knows how to make the hashes fit', async () => {
    const whole = await makeLedger()
    const previous = JSON.parse(linesOf(whole.chain).at(-1) ?? '')
    const draft: Draft = { kind: 'revealed', body: { application: 'FP1' }, personal: null }
    const stamp = { station: 'desk-1', at: '2026-11-22T03:00:00.000Z', operator: null, salt: '' }
    const { chainLine } = sealEntry(draft, { ...previous, seq: 5 }, stamp)
    const chain = Buffer.concat([whole.chain, Buffer.from(chainLine)])
    await expectBroken({ ...whole, chain }, { file: 'ledger.jsonl', line: 5, reason: 'sequence' }, 4)
  })

  test('an entry that verifies but contradicts the ones before', async () => {
    const whole = await makeLedger()
    const previous = JSON.parse(linesOf(whole.chain).at(-1) ?? '')
    const draft: Draft = { kind: 'received', body: { sheets: ['3100251130-00000001'], via: 'scan' }, personal: null }
    const stamp = { station: 'desk-1', at: '2026-11-22T03:00:00.000Z', operator: null, salt: '' }
    const { chainLine } = sealEntry(draft, previous, stamp)
    const chain = Buffer.concat([whole.chain, Buffer.from(chainLine)])
    await expectBroken({ ...whole, chain }, { file: 'ledger.jsonl', line: 5, reason: 'impossible' }, 4)
  })
})

describe('what was acknowledged and is no longer there is missed', () => {
  /** The files of a ledger of four entries, beside the note of its last one. */
  async function makeWitnessed(): Promise<{ folder: string } & Files> {
    const folder = await makeFolder()
    const { ledger, clock } = await openLedgerRig(folder)
    for (const name of ['甲', '乙', '丙']) {
      await recordPerson(ledger, name)
      clock.pass(1000)
    }
    await recordPlain(ledger)
    await ledger.close()
    return { folder, ...(await readFiles(folder)) }
  }

  test('lines cut off the end, with or without their personal records, or only the last newline', async () => {
    const { folder, chain, personal } = await makeWitnessed()
    const lines = linesOf(chain)
    for (const [left, at] of [
      [bytesOf(lines.slice(0, 3)), 4],
      [bytesOf(lines.slice(0, 2)), 3],
      [Buffer.alloc(0), 1],
      [cut(chain, 1), 4],
    ] as const) {
      await writeFile(join(folder, 'ledger.jsonl'), left)
      const { ledger, setAside } = await openLedgerRig(folder)
      expect([ledger.broken, setAside]).toEqual([{ file: 'ledger.jsonl', line: at, reason: 'entriesMissing' }, null])
      await ledger.close()
    }
    await writeFile(join(folder, 'ledger.jsonl'), chain)
    await writeFile(join(folder, 'personal.jsonl'), bytesOf(linesOf(personal).slice(0, 2)))
    const { ledger } = await openLedgerRig(folder)
    expect(ledger.broken).toEqual({ file: 'personal.jsonl', line: 3, reason: 'personalMissing' })
  })

  test('a file of another history, however sound', async () => {
    const { folder } = await makeWitnessed()
    const other = await makeWitnessed()
    for (const name of ['ledger.jsonl', 'personal.jsonl'])
      await writeFile(join(folder, name), await readFile(join(other.folder, name)))
    const { ledger } = await openLedgerRig(folder)
    expect(ledger.broken).toEqual({ file: 'ledger.jsonl', line: 4, reason: 'otherEntry' })
  })

  test('the note itself unreadable is said; then it is written anew', async () => {
    const { folder, chain } = await makeWitnessed()
    const path = join(folder, 'ledger.head')
    const note = await readFile(path)
    expect(note.toString()).toContain(JSON.parse(linesOf(chain).at(-1) ?? '').hash)
    note[20] = (note[20] ?? 0) ^ 1
    await writeFile(path, note)
    const first = await openLedgerRig(folder)
    expect([first.damagedWitness?.damaged, first.ledger.broken]).toEqual(['ledger.head', null])
    expect(await readFile(join(folder, first.damagedWitness?.file ?? '', 'ledger.head'))).toEqual(note)
    await first.ledger.close()
    expect((await openLedgerRig(folder)).damagedWitness).toBeNull()
  })
})
