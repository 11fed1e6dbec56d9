import type { Application } from '../../shared/domain/application.ts'

/** The same applications, of which every hundredth has another phone. */
export function* changeSome(applications: Iterable<Application>): Generator<Application> {
  let index = 0
  for (const application of applications) {
    const { personal } = application
    const isChanged = index % 100 === 0 && personal
    yield isChanged
      ? { ...application, personal: { ...personal, phone: `139${String(10_000_000 + index)}` } }
      : application
    index += 1
  }
}
