import type { Application } from '../../shared/domain/application.ts'

/** Every hundredth application has another phone. */
export function changeSome(applications: readonly Application[]): Application[] {
  return applications.map((application, index) =>
    index % 100 === 0 && application.personal
      ? { ...application, personal: { ...application.personal, phone: `139${String(10_000_000 + index)}` } }
      : application,
  )
}
