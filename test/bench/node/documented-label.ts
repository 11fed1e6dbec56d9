import bwip from 'bwip-js/generic'
import pdfMake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { LabelModel } from '../../../shared/documents/label-model.ts'

/** Labels as pdfmake's documentation would have them: a table of texts, the bars as SVG, a QR node; a page a label. */
export function documentedLabels(models: readonly LabelModel[]): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: { width: 283.465, height: 425.197 },
    pageMargins: 8,
    content: models.map((model, index): Content => {
      const stack = labelContent(model)
      return index === 0 ? { stack } : { stack, pageBreak: 'before' }
    }),
    defaultStyle: { font: 'Noto', fontSize: 9 },
  }
  return pdfMake.createPdf(definition).getBuffer()
}

function labelContent({ courier, waybill, recipient, sender, sheets, orderNo, date, remark }: LabelModel): Content[] {
  const rows: readonly (readonly [string, string])[] = [
    ['收件人', recipient.name],
    ['收件电话', recipient.phone],
    ['收件地址', recipient.address],
    ['寄件人', sender.contact],
    ['寄件单位', sender.name],
    ['寄件电话', sender.phone],
    ['寄件地址', sender.address],
    ['订单号', orderNo],
    ['发票份数', `${sheets}`],
    ['日期', date],
    ['备注', remark],
    ['签收', '签名及日期'],
  ]
  return [
    { text: courier === 'sf' ? '顺丰速运' : '韵达快递', bold: true, fontSize: 18 },
    { svg: bwip.toSVG({ bcid: 'code128', text: waybill, includetext: false, height: 12 }), width: 240 },
    { text: waybill, bold: true, fontSize: 14, alignment: 'center' },
    { table: { widths: [60, '*'], body: rows.map(([name, value]) => [{ text: name, bold: true }, value]) } },
    { qr: waybill, fit: 70 },
  ]
}
