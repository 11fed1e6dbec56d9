import { expect, test } from 'vitest'
import { acceptedPage } from '../../../../renderer/imports/judged-file.ts'
import { incomingOf } from '../../../support/known-application.ts'
import { readRow } from '../../../support/read-row.ts'

const one = incomingOf(readRow()).application
const withBills = (count: number) => ({
  application: { ...one, bills: Array.from({ length: count }, () => one.bills).flat() },
})
const sizes = (page: ReturnType<typeof acceptedPage>) => page.applications.map(({ bills }) => bills.length)

test('a page of accepted applications ends where the host could not take it in one piece', () => {
  const accepted = [withBills(1500), withBills(400), withBills(300), withBills(2000), withBills(1)]
  const pages = [0, 2, 3, 4].map(offset => acceptedPage({ accepted }, offset, 500))
  expect(pages.map(sizes)).toEqual([[1500, 400], [300], [2000], [1]])
  expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5])
})

test('small applications come as many as were asked for', () => {
  const accepted = Array.from({ length: 700 }, () => withBills(1))
  expect(sizes(acceptedPage({ accepted }, 0, 500))).toHaveLength(500)
  expect(sizes(acceptedPage({ accepted }, 500, 500))).toHaveLength(200)
  expect(sizes(acceptedPage({ accepted }, 700, 500))).toEqual([])
})
