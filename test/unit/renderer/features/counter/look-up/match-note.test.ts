import { expect, test } from 'vitest'
import { matchNoteOf, partsOf } from '../../../../../../renderer/features/counter/look-up/match-note.ts'
import type { SearchHit } from '../../../../../../renderer/search/messages.ts'
import { sampleApplication } from '../../../../../support/sample-application.ts'

const application = sampleApplication({ first: 1018 })
const found = (field: SearchHit['matches'][number]['field'], text: string): SearchHit => ({
  key: application.key,
  matches: [{ field, text }],
})

test('a find that the row shows anyway needs no note', () => {
  expect(matchNoteOf(application, found('title', '澄波'))).toBeNull()
  expect(matchNoteOf(application, found('orderNo', '1000'))).toBeNull()
  expect(matchNoteOf(application, found('phone', '5678'))).toBeNull()
})

test('a Fapiao number is shown alone, with its code where that was meant', () => {
  expect(matchNoteOf(application, found('sheet', '00001018'))?.shown).toBe('00001018')
  expect(matchNoteOf(application, found('sheet', '310025113000001018'))?.shown).toBe('3100251130 00001018')
})

test('personal data found by its holder stays masked', () => {
  expect(matchNoteOf(application, found('recipient', '单雪芹'))).toMatchObject({ shown: '单••', whole: '单雪芹' })
  expect(matchNoteOf(application, found('email', 'finance'))?.shown).toBe('f•••@partner.example.cn')
  expect(matchNoteOf(application, found('taxpayerId', '91350100'))?.shown).not.toContain('350100')
})

test('an erased application has no personal finds', () => {
  expect(matchNoteOf({ ...application, personal: null }, found('recipient', '单'))).toBeNull()
})

test('the parts of a field are those found there', () => {
  const hit: SearchHit = {
    key: 'a',
    matches: [
      { field: 'title', text: '澄波' },
      { field: 'phone', text: '78' },
    ],
  }
  expect(partsOf(hit, 'title')).toEqual(['澄波'])
  expect(partsOf(hit, 'email')).toEqual([])
})

test('a waybill number of our own parcels is shown as what was found', () => {
  const sent = { ...application, parcels: ['SF9999000010007'] }
  expect(matchNoteOf(sent, found('waybill', 'sf9999'))?.shown).toBe('SF9999000010007')
})
