// `node --import` this file: from then on `electron` is the stand-in, and the parent process says what happens to it.
import Module, { register } from 'node:module'

register('./resolve.mjs', import.meta.url)
const electron = await import('electron')
// The hook is for `import`; packages that are CommonJS say `require`.
const load = Module._load
Module._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest))

process.on('message', async ({ id, play, argument }) => {
  try {
    process.send({ id, value: await electron.plays[play](argument ?? {}) })
  } catch (error) {
    process.send({ id, error: error.message })
  }
})
