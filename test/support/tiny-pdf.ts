/** The smallest PDF with so many pages of 210 × 148 mm; `text` only makes its bytes differ. */
export function makeTinyPdf(pages = 1, text = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`)
  return writePdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
      ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Resources << >> >>'),
    ],
    text,
  )
}

/** A page of 100 × 150 mm for each number, with nothing on it but the number. */
export function makeNumberedPdf(numbers: readonly string[]): Buffer {
  const kids = numbers.map((_, index) => `${4 + index * 2} 0 R`)
  const pages = numbers.flatMap((number, index) => {
    const drawing = `BT /F1 24 Tf 20 200 Td (${number}) Tj ET`
    const resources = '/MediaBox [0 0 283 425] /Resources << /Font << /F1 3 0 R >> >>'
    return [
      `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]
  })
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${numbers.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages,
  ])
}

function writePdf(objects: readonly string[], comment = ''): Buffer {
  let body = `%PDF-1.4\n%${comment}\n`
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.byteLength(body)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}
