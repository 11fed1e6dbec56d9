import { spawn } from 'node:child_process'

/**
 * Runs a program in the foreground and answers its exit code; 'timeout' when it was stopped for taking too long, 'missing' when it
 * could not be started.
 */
export function runCommand(command, args, { cwd, env = {}, timeout = 0, shell = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit', shell })
    let timedOut = false
    const stop = () => {
      timedOut = true
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
    }
    const timer = timeout > 0 ? setTimeout(stop, timeout) : null
    child.once('error', () => resolve('missing'))
    child.once('exit', code => {
      if (timer) clearTimeout(timer)
      resolve(timedOut ? 'timeout' : (code ?? 1))
    })
  })
}
