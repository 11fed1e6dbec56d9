import { arch, cpus, freemem, release, totalmem, uptime } from 'node:os'

/** The PC and the program on it; neither its name nor that of its user. */
export function describeSystem() {
  const { node, v8, electron = null, chrome = null } = process.versions as Readonly<Record<string, string | undefined>>
  return {
    ...{ node, v8, electron, chrome },
    ...{ platform: process.platform, release: release(), arch: arch(), cpus: cpus().length },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    memory: { total: totalmem(), free: freemem(), host: process.memoryUsage().rss },
    seconds: { computer: Math.round(uptime()), host: Math.round(process.uptime()) },
  }
}
