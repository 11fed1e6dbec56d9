import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyWithout, shiftEnds } from '../../../../../main/host/ledger/erase-personal.ts'
import { openLedgerRig, recordErasure, recordPerson, recordPlain } from '../../../../support/ledger-rig.ts'
import { makeFolder } from '../../../../support/open-host.ts'

async function erase(folder: string, rig: Awaited<ReturnType<typeof openLedgerRig>>, seqs: readonly number[]) {
  await recordErasure(rig.ledger, seqs)
  const paths = { path: join(folder, 'personal.jsonl'), temporary: join(folder, 'personal.new') }
  await rig.ledger.erasePersonal(new Set(seqs), paths)
}

test('the text is gone, what follows is found where it lies now, and recording goes on', async () => {
  const folder = await makeFolder()
  const rig = await openLedgerRig(folder)
  for (const name of ['甲', '乙乙乙乙', '丙']) await recordPerson(rig.ledger, name)
  await recordPlain(rig.ledger)
  const [, , recording] = await Promise.all([
    rig.ledger.readAfter(0, 9),
    erase(folder, rig, [2, 3]),
    recordPerson(rig.ledger, '丁'),
    rig.ledger.readAfter(0, 9),
  ])
  expect(recording.ok).toBe(true)
  await recordPerson(rig.ledger, '戊')
  const personals = (await rig.ledger.readAfter(0, 20)).map(({ personal }) => personal)
  expect(personals.filter(personal => personal !== null)).toEqual([{ name: '甲' }, { name: '丁' }, { name: '戊' }])
  const text = await readFile(join(folder, 'personal.jsonl'), 'utf8')
  expect(text).not.toMatch(/乙|丙/)
  await rig.ledger.close()
  const again = await openLedgerRig(folder)
  expect([again.ledger.broken, again.setAside]).toEqual([null, null])
  expect((await again.ledger.readAfter(0, 20)).map(({ personal }) => personal)).toEqual(personals)
})

test('text that looks like the end of a record does not name another entry', async () => {
  const folder = await makeFolder()
  const rig = await openLedgerRig(folder)
  await recordPerson(rig.ledger, '","salt":"00","seq":2}')
  await recordPerson(rig.ledger, '乙')
  await erase(folder, rig, [2])
  expect((await rig.ledger.readAfter(0, 2)).map(({ personal }) => personal)).toEqual([
    { name: '","salt":"00","seq":2}' },
    null,
  ])
})

test('where nothing is to be removed no file is left, and what is erased stays as it is', async () => {
  const folder = await makeFolder()
  const rig = await openLedgerRig(folder)
  await recordPerson(rig.ledger, '甲')
  await erase(folder, rig, [1])
  const personal = await open(join(folder, 'personal.jsonl'), 'r')
  const { size } = await personal.stat()
  const temporary = join(folder, 'again')
  expect(await copyWithout(personal, size, temporary, new Set([1, 7]))).toEqual(new Map())
  await personal.close()
  await expect(stat(temporary)).rejects.toThrow('ENOENT')
})

test('ends move by what became shorter before them', () => {
  const ends = [0, 100, 100, 180, 300]
  shiftEnds(
    ends,
    new Map([
      [1, 25],
      [4, 20],
    ]),
  )
  expect(ends).toEqual([0, 25, 25, 105, 125])
})
