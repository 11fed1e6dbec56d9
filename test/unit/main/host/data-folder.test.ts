import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../../../main/host/data-folder.ts'

test('data lies where this system keeps what belongs to one user on one PC', () => {
  const find = (platform: NodeJS.Platform, env: Record<string, string>, home: string) =>
    defaultDataFolder(platform, env, home, false)
  expect(find('linux', {}, '/home/zhu')).toBe('/home/zhu/.local/share/fapiao-desk')
  expect(find('linux', { XDG_DATA_HOME: '/srv/zhu' }, '/home/zhu')).toBe('/srv/zhu/fapiao-desk')
  expect(find('darwin', {}, '/Users/zhu')).toBe('/Users/zhu/Library/Application Support/fapiao-desk')
  const local = 'C:\\Users\\zhu\\AppData\\Local'
  expect(find('win32', { LOCALAPPDATA: local }, 'C:\\Users\\zhu')).toBe(`${local}\\fapiao-desk`)
  expect(find('win32', {}, 'C:\\Users\\zhu')).toBe(`${local}\\fapiao-desk`)
})

test('the demo branch never shares a folder with real sheets', () => {
  expect(defaultDataFolder('linux', {}, '/home/zhu', true)).toBe('/home/zhu/.local/share/fapiao-desk-demo')
})
