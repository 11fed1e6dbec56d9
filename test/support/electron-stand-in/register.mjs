// `node --import` this file: from then on `electron` is the stand-in, and the parent process says what happens to it.
import { register } from 'node:module'

register('./resolve.mjs', import.meta.url)
const { plays } = await import('electron')

process.on('message', async ({ id, play, argument }) => {
  try {
    process.send({ id, value: await plays[play](argument ?? {}) })
  } catch (error) {
    process.send({ id, error: error.message })
  }
})
