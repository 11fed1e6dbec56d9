import { type ExecFileException, execFile } from 'node:child_process'

/** How a command ended. `missing`: it could not be started. `exit` is null then, and when it was killed for taking too long. */
export interface CommandResult {
  readonly exit: number | null
  readonly missing: boolean
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program with arguments, never through a shell, and kills it after `timeoutMs`. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly timeoutMs: number },
): Promise<CommandResult> {
  return new Promise(resolve => {
    execFile(
      program,
      args,
      { env: options.env, timeout: options.timeoutMs, killSignal: 'SIGKILL', windowsHide: true },
      (error, stdout, stderr) => resolve({ exit: exitOf(error), missing: wasNotStarted(error), stdout, stderr }),
    )
  })
}

function exitOf(error: ExecFileException | null): number | null {
  if (error === null) return 0
  return typeof error.code === 'number' ? error.code : null
}

function wasNotStarted(error: NodeJS.ErrnoException | ExecFileException | null): boolean {
  return error !== null && 'syscall' in error && String(error.syscall).startsWith('spawn')
}
