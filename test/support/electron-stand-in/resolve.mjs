/** A loader hook that answers `electron` with the stand-in and leaves every other module alone. */
export async function resolve(specifier, context, next) {
  if (specifier !== 'electron') return next(specifier, context)
  return { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true }
}
