import { expect, test } from 'vitest'
import { settingsPatchSchema } from '../../../../shared/host/schemas.ts'

const isTaken = (source: string) => settingsPatchSchema.safeParse({ update: { source } }).success

test('updates come from nowhere, an http address or an absolute folder of either system', () => {
  const good = ['', 'http://10.0.0.5/desk', 'https://updates.branch.example:8443/desk/', '/mnt/share/desk']
  for (const source of [...good, 'D:\\updates', 'E:/updates', '\\\\server\\share\\发票柜台'])
    expect(isTaken(source), source).toBe(true)
})

test('nothing else is taken: no other scheme, no password, no relative folder', () => {
  const bad = ['file:///etc', 'ftp://a/b', 'javascript:alert(1)', 'https://user:secret@host/', 'updates', '../updates']
  for (const source of [...bad, 'http://', 'C:updates', ' ', `/${'a'.repeat(1000)}`])
    expect(isTaken(source), source).toBe(false)
})
