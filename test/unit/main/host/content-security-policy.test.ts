import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../../../../main/host/content-security-policy.ts'

const directives = new Map(
  contentSecurityPolicy.split('; ').map(directive => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources] as const
  }),
)

test('scripts come from the program’s own files: neither inline nor from text nor from elsewhere', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
  for (const name of ['script-src-elem', 'script-src-attr', 'object-src', 'manifest-src'])
    expect(directives.has(name)).toBe(false)
  const page = readFileSync(join(import.meta.dirname, '../../../../index.html'), 'utf8')
  expect(page.match(/<script(?![^>]*\ssrc=)/g)).toBeNull()
  expect(page.match(/\son\w+=|javascript:/g)).toBeNull()
})

test('what styles, pictures or data name leads nowhere but to the desk itself', () => {
  const elsewhere = [...directives].filter(([, sources]) => sources.some(source => /[*]|https?:|wss?:/.test(source)))
  expect(elsewhere).toEqual([])
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"])
})

test('every answer says that it is nobody else’s', () => {
  expect(securityHeaders).toMatchObject({
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
})
