import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareProfile } from '../../../../main/browser-host/prepare-profile.ts'

test('a new profile remembers neither PINs nor people, and what the browser wrote later is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const profile = prepareProfile(folder)
  expect(profile).toBe(join(folder, 'browser-profile'))
  const file = join(profile, 'Default', 'Preferences')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    credentials_enable_service: false,
    autofill: { profile_enabled: false },
  })
  writeFileSync(file, '{"mine":true}')
  prepareProfile(folder)
  expect(readFileSync(file, 'utf8')).toBe('{"mine":true}')
})
