import { expect, test } from 'vitest'
import { linkReissue } from '../../../../../../renderer/data/application-row.ts'
import {
  handoverSlips,
  possibleCorrections,
  sheetsFor,
} from '../../../../../../renderer/features/counter/corrections/possible-corrections.ts'
import { sampleSheet } from '../../../../../support/sample-application.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

test('a correction is offered only where a sheet is in the place it starts from', () => {
  expect(possibleCorrections(sampleRow(100, ['branch']))).toEqual(['sendBack', 'voidSheets'])
  expect(possibleCorrections(sampleRow(100, ['handedOver']))).toEqual(['voidHandover', 'takeBack'])
  expect(possibleCorrections(sampleRow(100, ['sentBack']))).toEqual(['linkReissue'])
  expect(possibleCorrections(sampleRow(100, ['shipped']))).toEqual(['takeBack'])
  expect(possibleCorrections(sampleRow(100, ['expected', 'void']))).toEqual([])
})

test('a sheet that was sent back is linked to one reissue and no more', () => {
  const row = sampleRow(100, ['sentBack', 'branch'])
  expect(sheetsFor('linkReissue', row)).toEqual([sampleSheet(100)])
  expect(sheetsFor('linkReissue', linkReissue(row, sampleSheet(100), sampleSheet(101)))).toEqual([])
})

test('each slip of a handover that stands is named once', () => {
  expect(handoverSlips(sampleRow(100, ['handedOver', 'branch', 'handedOver']))).toEqual([
    'SH-20261120-0002',
    'SH-20261120-0004',
  ])
})
