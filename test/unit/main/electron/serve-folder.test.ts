import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveFolder } from '../../../../main/electron/serve-folder.ts'
import { makeFolder } from '../../../support/open-host.ts'

async function serve() {
  const folder = await makeFolder()
  const release = join(folder, 'release 1')
  await mkdir(join(release, 'below'), { recursive: true })
  await writeFile(join(folder, 'secret'), 'not of the release')
  await writeFile(join(release, 'below', 'deep'), 'not of the release')
  await writeFile(join(release, 'latest.yml'), 'version: 1.3.0\n')
  await writeFile(join(release, '发票柜台 Setup.exe'), 'installer')
  await symlink(join(folder, 'secret'), join(release, 'pointer'))
  const served = await serveFolder(release)
  onTestFinished(() => served.close())
  return served
}

/** Asks as written: `fetch` would clean the path before. */
function ask(url: string, path: string, more: { readonly method?: string; readonly host?: string } = {}) {
  const { hostname, port } = new URL(url)
  const headers = more.host ? { Host: more.host } : {}
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const asking = request({ hostname, port, path, method: more.method ?? 'GET', headers }, response => {
      let body = ''
      response.on('data', chunk => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asking.once('error', reject)
    asking.end()
  })
}

test('the files of the folder can be read by who knows the address', async () => {
  const { url } = await serve()
  expect(await (await fetch(`${url}latest.yml?noCache=1`)).text()).toBe('version: 1.3.0\n')
  expect(await (await fetch(`${url}${encodeURIComponent('发票柜台 Setup.exe')}`)).text()).toBe('installer')
})

test('nothing else can be: not by another name, method, host or secret, and nothing outside the folder', async () => {
  const { url } = await serve()
  const { pathname, origin } = new URL(url)
  const outside = [
    '',
    '../secret',
    '..%2fsecret',
    '%2e%2e%2fsecret',
    'below/deep',
    'below%2fdeep',
    'pointer',
    'none',
    '%E0%A4%A',
  ]
  for (const path of outside) expect(await ask(url, pathname + path), path).toEqual({ status: 404, body: '' })
  expect((await ask(url, '/latest.yml')).status).toBe(404)
  expect((await ask(url, `${pathname}latest.yml`, { method: 'POST' })).status).toBe(404)
  expect((await ask(url, `${pathname}latest.yml`, { host: 'updates.example' })).status).toBe(404)
  expect((await ask(origin, `${pathname}latest.yml`)).status).toBe(200)
})

test('a folder that is not there is an error, and a closed one answers no more', async () => {
  await expect(serveFolder('/nowhere/at/all')).rejects.toThrow('ENOENT')
  const { url, close } = await serve()
  await close()
  await expect(fetch(`${url}latest.yml`)).rejects.toThrow()
})
