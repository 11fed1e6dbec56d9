import type { SeededRandom } from '../../shared/demo/seeded-random.ts'

/** Texts that broke programs before: they leave folders, run commands, end strings, name prototypes. All of them would leave `PWNED`. */
export const hostileTexts: readonly [string, ...string[]] = [
  ...([
    '../../PWNED',
    '/PWNED',
    '..\\..\\PWNED',
    'C:\\PWNED',
    '\\\\host\\share\\PWNED',
    'file:///PWNED',
    '....//PWNED',
  ] as const),
  ...[
    '%2e%2e%2fPWNED',
    'a/../../PWNED',
    '/etc/passwd\0.pdf',
    '~/PWNED',
    '/dev/stdout',
    '/proc/self/environ',
    'CON',
    'NUL.txt',
  ],
  ...[
    '$(touch PWNED)',
    '`touch PWNED`',
    '; touch PWNED',
    '| touch PWNED',
    '&& touch PWNED',
    '"; touch PWNED; "',
    "'; touch PWNED; '",
  ],
  ...['\ntouch PWNED\n', '-o raw', '--help', '-d other', '-', '--', '-h evil.example', '& calc.exe', '%COMSPEC%'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'],
  ...[
    '\ud800',
    '\udc00x',
    'a\ud83d',
    '\0',
    'a\0b',
    '\u202Efdp',
    '\ufeff',
    '\u2028',
    '\u0085',
    '𠮷野家',
    'ﷺ',
    'e\u0301'.repeat(20),
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    '{{7*7}}',
    '%s%n%d',
    '=cmd|calc!A1',
    '@SUM(1)',
  ],
  ...[
    '',
    ' ',
    '\t',
    '0',
    '-1',
    'null',
    'undefined',
    'NaN',
    'true',
    '[]',
    '{}',
    '1e999',
    '2026-02-30',
    '9999-99-99',
    '0000-00-00',
  ],
]

const hostileNumbers = [
  Number.NaN,
  Infinity,
  -Infinity,
  -1,
  -0,
  0.5,
  1e308,
  5e-324,
  2 ** 31,
  -(2 ** 31),
  2 ** 53,
  -(2 ** 53),
  1e21,
]

/** A number that is none of an honest count. */
export function hostileNumber(chance: SeededRandom): number {
  return hostileNumbers[chance.below(hostileNumbers.length)] ?? -1
}

/** Lists in lists, or objects in objects, so deep that whoever follows them by calling himself falls. */
export function nested(depth: number, asObject: boolean): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = asObject ? { a: value } : [value]
  return value
}

/** Something of no shape at all: what JSON can carry, prototype keys included. */
export function junk(chance: SeededRandom): unknown {
  const makers: readonly (() => unknown)[] = [
    () => null,
    () => chance.below(2) === 0,
    () => hostileNumber(chance),
    () => chance.pick(hostileTexts),
    () => 'x'.repeat(10 ** (1 + chance.below(5))),
    () => [],
    () => ({}),
    () => Array.from({ length: chance.below(50) }, () => chance.pick(hostileTexts)),
    () => nested(10 ** (1 + chance.below(3)), chance.below(2) === 0),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    () => Object.fromEntries(hostileTexts.map(text => [text, chance.below(9)])),
  ]
  return makers[chance.below(makers.length)]?.()
}
