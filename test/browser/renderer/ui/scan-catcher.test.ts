import { afterEach, beforeEach, expect, test } from 'vitest'
import { startScanCatcher } from '../../../../renderer/ui/scan-catcher.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { insertAtOnce, typeKeys, typeThroughInputMethod } from './type-like-scanner.ts'

const QR = '01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE,'
const SCANNER = { gapMs: 5, end: 'Enter' } as const

let scans: string[] = []
let stop: () => void = () => undefined

beforeEach(() => {
  scans = []
  stop = startScanCatcher(window, {
    gapMs: () => 35,
    minLength: 6,
    recognise: text => readScan(text).kind !== 'text',
    onScan: scan => scans.push(scan),
  })
})

afterEach(() => {
  stop()
  document.body.replaceChildren()
})

function add<T extends HTMLElement>(element: T, more: Partial<T> = {}): T {
  Object.assign(element, more)
  document.body.append(element)
  element.focus()
  return element
}

const input = () => document.createElement('input')

test('a scan is delivered when nothing has the focus', async () => {
  add(input()).blur()
  await typeKeys(QR, SCANNER)
  expect(scans).toEqual([QR])
})

test('a scan is delivered from any field and leaves it as it was', async () => {
  const name = add(input(), { value: '王某某' })
  name.setSelectionRange(1, 2)
  await typeKeys(QR, SCANNER)
  expect(scans).toEqual([QR])
  expect(name.value).toBe('王某某')
  expect([name.selectionStart, name.selectionEnd]).toEqual([1, 2])
})

test('a field of four characters loses nothing of a scan', async () => {
  const lastFour = add(input(), { maxLength: 4 })
  await typeKeys(QR, SCANNER)
  expect(scans).toEqual([QR])
  expect(lastFour.value).toBe('')
})

test('a field that hands the focus on in mid-scan gets it back, and both are clean', async () => {
  const second = add(input())
  const first = add(input())
  first.addEventListener('input', () => first.value.length === 4 && second.focus())
  await typeKeys(QR, SCANNER)
  expect(scans).toEqual([QR])
  expect([first.value, second.value]).toEqual(['', ''])
  expect(document.activeElement).toBe(first)
})

test('the field tells its owner that the characters are gone', async () => {
  const heard: string[] = []
  const field = add(document.createElement('textarea'))
  field.addEventListener('input', () => heard.push(field.value))
  await typeKeys('2703729684', SCANNER)
  expect(heard.at(-1)).toBe('')
})

test('the closing Enter presses no button and submits no form', async () => {
  const presses: Event[] = []
  const button = add(document.createElement('button'), { onclick: event => presses.push(event) })
  await typeKeys('SF 1234567890123', SCANNER)
  expect(document.activeElement).toBe(button)
  expect(presses).toEqual([])
  expect(scans).toEqual(['SF 1234567890123'])
})

test('a closing Tab does not move the focus', async () => {
  const first = add(input())
  add(input())
  first.focus()
  await typeKeys('2703729684', { gapMs: 5, end: 'Tab' })
  expect(scans).toEqual(['2703729684'])
  expect(document.activeElement).toBe(first)
})

test('slow typing is never swallowed', async () => {
  const field = add(input())
  await typeKeys('2703729684', { gapMs: 60, end: 'Enter' })
  expect(scans).toEqual([])
  expect(field.value).toBe('2703729684')
})

test('hiccups in mid-scan do not cut it', async () => {
  const field = add(input())
  await typeKeys(QR, { gapMs: 5, end: 'Enter', pauses: { after: [12, 30, 50], ms: 120 } })
  expect(scans).toEqual([QR])
  expect(field.value).toBe('')
})

test('a hiccup after the first keys does not cost them', async () => {
  const field = add(input())
  await typeKeys(QR, { gapMs: 5, end: 'Enter', pauses: { after: [1], ms: 90 } })
  expect(scans).toEqual([QR])
  expect(field.value).toBe('')
})

test('a few fast keys are a person', async () => {
  const field = add(input())
  await typeKeys('9684', SCANNER)
  expect(scans).toEqual([])
  expect(field.value).toBe('9684')
})

test('a text inserted at once is no scan, however soon Enter follows', async () => {
  const field = add(input())
  const enter = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true })
  field.addEventListener('input', () => field.dispatchEvent(enter), { once: true })
  await insertAtOnce('2703729684')
  expect(scans).toEqual([])
  expect(field.value).toBe('2703729684')
})

test('what a person typed just before the scan stays', async () => {
  const field = add(input())
  await typeKeys('ab2703729684', { ...SCANNER, pauses: { after: [0, 1], ms: 100 } })
  expect(scans).toEqual(['2703729684'])
  expect(field.value).toBe('ab')
})

test('fast text without an end key stays in the field', async () => {
  const field = add(input())
  await typeKeys('2703729684', { gapMs: 5, end: null })
  expect(scans).toEqual([])
  expect(field.value).toBe('2703729684')
})

test('an input method that turns commas into full-width ones does not disturb a scan', async () => {
  const field = add(input(), { value: '某某' })
  await typeThroughInputMethod(QR, character => (character === ',' ? '，' : character))
  await expect.poll(() => field.value).toBe('某某')
  expect(scans.map(scan => readScan(scan).kind)).toEqual(['fapiao'])
})

test('an input method that makes words of a slip number does not disturb a scan', async () => {
  const field = add(input())
  await typeThroughInputMethod('SH-20261122-0017', character => (character === 'S' ? '上海' : character))
  await expect.poll(() => field.value).toBe('')
  expect(scans).toEqual(['SH-20261122-0017'])
})
