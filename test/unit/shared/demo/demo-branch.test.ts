import { expect, test } from 'vitest'
import { demoApplications, demoSteps } from '../../../../shared/demo/demo-branch.ts'
import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'

const today = '2026-11-22'
const toMail = demoApplications(today).filter(
  ({ delivery, bills }) => delivery !== 'pickup' && bills.every(bill => bill.status === 'issued'),
)

test('a dispatcher finds a morning’s work for either courier, some of it with mailing data to look at', () => {
  const of = (courier: string) => toMail.filter(({ delivery }) => delivery === courier)
  expect(of('sf').length).toBeGreaterThanOrEqual(15)
  expect(of('yunda').length).toBeGreaterThanOrEqual(10)
  const mailing = toMail.map(({ personal }) => personal)
  const complete = mailing.filter(one => one?.recipient && /^1\d{10}$/.test(one.phone) && /[号座]/.test(one.address))
  expect(complete.length).toBeGreaterThanOrEqual(30)
  expect(mailing.length - complete.length).toBe(4)
  expect(Math.max(...mailing.map(one => one?.address.length ?? 0))).toBeGreaterThan(80)
  expect(mailing.filter(one => /[\u{10000}-\u{10ffff}]/u.test(one?.recipient ?? ''))).toHaveLength(1)
})

test('the numbers of the demo pools are of their courier’s form and in no application', () => {
  const pools = demoSteps(today).flatMap(step =>
    'command' in step && step.command.kind === 'addWaybills' ? { ...step.command, by: step.operator } : [],
  )
  expect(pools.map(({ courier, numbers, by }) => [courier, numbers.length, by])).toEqual([
    ['sf', 60, '陆远'],
    ['yunda', 30, '陆远'],
  ])
  const used = new Set(demoApplications(today).flatMap(({ bills }) => bills.map(bill => bill.waybill)))
  for (const { courier, numbers } of pools)
    for (const { number } of numbers) {
      expect(courierOfWaybill(number)).toEqual({ courier, number })
      expect(used.has(number)).toBe(false)
    }
  const all = pools.flatMap(({ numbers }) => numbers.map(({ number }) => number))
  expect(new Set(all).size).toBe(90)
})

test('the demo branch is the same all day and never ahead of it', () => {
  expect(demoApplications(today)).toEqual(demoApplications(today))
  for (const step of demoSteps(today)) expect(step.at < `${today}T01:00:00.000Z`).toBe(true)
  const keys = demoApplications(today).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
