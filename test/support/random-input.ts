import type { z } from 'zod'
import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import { hostileNumber, hostileTexts, junk } from './hostile-values.ts'

/** What the parts of a validator say of themselves. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly innerType?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Where random input comes from. */
export interface InputSource {
  readonly chance: SeededRandom
  /** Texts the host knows: sheets, applications, numbers, days. */
  readonly known: readonly string[]
  /** What it knows under the name of a field; taken nine times of ten. */
  readonly byField: Readonly<Record<string, readonly string[]>>
}

const numbers = [0, 1, 2, 5, 30, 100, 2000, 2026]
/** Tries to find a text or number the validator takes. */
const TRIES = 40

/** Input of a shape the validator takes as a rule, filled with known and hostile values. */
export function rightInput(schema: z.ZodType, source: InputSource): unknown {
  const { chance } = source
  const make = (part: z.ZodType | undefined) => (part ? rightInput(part, source) : null)
  const makeField = (key: string, part: z.ZodType) => {
    const values = source.byField[key] ?? []
    return values.length > 0 && chance.below(10) > 0 ? values[chance.below(values.length)] : make(part)
  }
  const definition = schema._zod.def as unknown as Definition
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).flatMap(([key, part]) => {
          const isOptional = (part._zod.def as unknown as Definition).type === 'optional'
          return isOptional && chance.below(4) > 0 ? [] : [[key, makeField(key, part)]]
        }),
      )
    case 'array':
      return fitting(schema, () =>
        Array.from({ length: [0, 1, 1, 2, 3][chance.below(5)] ?? 1 }, () => make(definition.element)),
      )
    case 'record':
      return Object.fromEntries(
        Array.from({ length: chance.below(3) }, () => [String(make(definition.keyType)), make(definition.valueType)]),
      )
    case 'union':
      return make(definition.options?.[chance.below(definition.options.length)])
    case 'nullable':
      return chance.below(3) === 0 ? null : make(definition.innerType)
    case 'optional':
    case 'readonly':
      return make(definition.innerType)
    case 'enum': {
      const values = Object.values(definition.entries ?? {})
      return values[chance.below(values.length)]
    }
    case 'literal':
      return definition.values?.[0]
    case 'boolean':
      return chance.below(2) === 0
    case 'number':
      return fitting(schema, () => numbers[chance.below(numbers.length)] ?? 1)
    case 'string':
      return fitting(schema, () => anyText(source))
    default:
      throw new Error(`no input is made for ${definition.type}`)
  }
}

/** Input that is wrong somewhere: a value of another kind, a key too many, one missing, or nothing of the shape at all. */
export function wrongInput(schema: z.ZodType, source: InputSource): unknown {
  const { chance } = source
  if (chance.below(5) === 0) return junk(chance)
  const input = rightInput(schema, source)
  const places = placesIn(input)
  const place = places[chance.below(places.length)]
  if (!place) return junk(chance)
  const { holder, key } = place
  const change = chance.below(6)
  if (change === 0) Reflect.deleteProperty(holder, key)
  else if (change === 1)
    Object.defineProperty(holder, chance.pick(hostileTexts), { value: junk(chance), enumerable: true })
  else if (change === 2) Reflect.set(holder, key, hostileNumber(chance))
  else Reflect.set(holder, key, junk(chance))
  return input
}

function anyText({ chance, known }: InputSource): string {
  if (known.length > 0 && chance.below(2) === 0) return known[chance.below(known.length)] ?? ''
  const text = chance.pick(hostileTexts)
  return chance.below(10) === 0 ? text.repeat(1 + chance.below(400)) : text
}

function fitting(schema: z.ZodType, make: () => unknown): unknown {
  let made = make()
  for (let attempt = 0; attempt < TRIES && !schema.safeParse(made).success; attempt += 1) made = make()
  return made
}

function placesIn(value: unknown): { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap(key => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))])
}
