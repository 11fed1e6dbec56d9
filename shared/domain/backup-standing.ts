const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is known of the desk's backups at a moment. */
export interface BackupFacts {
  /** The host's clock, a UTC instant. */
  readonly now: string
  /** A demo branch holds nothing worth keeping and makes no backups. */
  readonly demo: boolean
  readonly passphraseSet: boolean
  /** UTC instant of the last backup that was verified after writing, null when there is none. */
  readonly lastGood: string | null
  /** Why the last try went wrong, null when it went well. */
  readonly fault: string | null
}

/** How long ago, in the largest unit that is full. `ahead`: by the clock it was not yet. */
export interface BackupAge {
  readonly unit: 'minutes' | 'hours' | 'days' | 'ahead'
  readonly count: number
}

/** What to say of the backups: `off` for a demo branch, `locked` without a passphrase, `none` before the first. */
export interface BackupStanding {
  readonly word: 'off' | 'locked' | 'none' | 'fault' | 'made'
  readonly tone: 'quiet' | 'warn' | 'bad'
  /** null when there is no backup. */
  readonly age: BackupAge | null
}

/**
 * Whether somebody must see to the backups. Without a passphrase and after 24 hours it warns; a fault and three days are bad. A
 * backup dated an hour or more ahead of the clock warns too: nobody can tell its age.
 */
export function judgeBackup({ now, demo, passphraseSet, lastGood, fault }: BackupFacts): BackupStanding {
  const past = lastGood === null ? null : Date.parse(now) - Date.parse(lastGood)
  const age = past === null ? null : ageOf(past)
  if (demo) return { word: 'off', tone: 'quiet', age: null }
  if (fault !== null) return { word: 'fault', tone: 'bad', age }
  if (past !== null && past >= 3 * DAY) return { word: 'made', tone: 'bad', age }
  if (!passphraseSet) return { word: 'locked', tone: 'warn', age }
  if (past === null) return { word: 'none', tone: 'warn', age }
  return { word: 'made', tone: past >= DAY || past <= -HOUR ? 'warn' : 'quiet', age }
}

function ageOf(past: number): BackupAge {
  if (past <= -HOUR) return { unit: 'ahead', count: 0 }
  if (past < HOUR) return { unit: 'minutes', count: Math.max(0, Math.floor(past / MINUTE)) }
  return past < 2 * DAY
    ? { unit: 'hours', count: Math.floor(past / HOUR) }
    : { unit: 'days', count: Math.floor(past / DAY) }
}
