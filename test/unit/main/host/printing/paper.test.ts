import { expect, test } from 'vitest'
import { cupsMedia, windowsPaper } from '../../../../../main/host/printing/paper.ts'

test('CUPS knows named papers by their name and label stock by its size', () => {
  expect(cupsMedia('A5')).toBe('A5')
  expect(cupsMedia('100x150')).toBe('Custom.100x150mm')
  expect(cupsMedia('Custom.76x130mm')).toBe('Custom.76x130mm')
})

test('what could carry a second option into the command is not a paper', () => {
  for (const paper of ['A5 -o raw', 'A5,collate', 'A5=1', '', '纸', 'A5\n']) expect(cupsMedia(paper)).toBeNull()
})

test('Windows knows label stock by whatever the driver calls it', () => {
  const papers = ['A4', '76 x 130 mm', 'Label 100mm x 150mm', '100 x 1500 mm', '1100 x 150 mm']
  expect(windowsPaper('76x130', papers)).toBe('76 x 130 mm')
  expect(windowsPaper('100x150', papers)).toBe('Label 100mm x 150mm')
  expect(windowsPaper('A5', papers)).toBe('A5')
})

test('stock the driver has no name for is left to the printer', () => {
  expect(windowsPaper('100x180', ['A4', '100 x 150 mm'])).toBeNull()
  // A comma would begin another setting.
  expect(windowsPaper('100x180', ['100 x 180 mm, gap'])).toBeNull()
})
