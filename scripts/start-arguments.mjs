// As a whole, because Node before 18 has no `parseArgs` and must still reach the message about its age.
import util from 'node:util'

export const help = `Usage: npm start -- [options]

  --demo                    open the demo branch (in a data folder of its own)
  --data DIR                data folder (default: this user's application data)
  --host electron|browser   which shell to use (default: Electron, else the browser)
  --port N                  port of the browser shell (0 = any; implies --host browser)
  --no-open                 serve and print the address, open nothing (implies --host browser)
  --help                    this text`

const options = {
  demo: { type: 'boolean' },
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
}

/** Reads the options of `npm start`. Answers `{ values }`, or `{ problem }` in words. */
export function readArguments(argv) {
  let values
  try {
    values = util.parseArgs({ args: argv, options }).values
  } catch (error) {
    return { problem: error.message }
  }
  const { host, port } = values
  if (host !== undefined && host !== 'electron' && host !== 'browser')
    return { problem: `--host is electron or browser, not ${host}` }
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    return { problem: `--port is a number from 0 to 65535, not ${port}` }
  const browserOnly = port !== undefined ? '--port' : values['no-open'] ? '--no-open' : null
  if (browserOnly && host === 'electron')
    return { problem: `${browserOnly} is for the browser shell, not for Electron` }
  return { values: { ...values, ...(browserOnly ? { host: 'browser' } : {}) } }
}

/** The options a shell is started with. */
export function shellArguments({ demo, data, port, 'no-open': noOpen }) {
  return [
    ...(demo ? ['--demo'] : []),
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(noOpen ? ['--no-open'] : []),
  ]
}
