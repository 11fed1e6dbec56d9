import bwip from 'bwip-js/generic'
import type { ScanCode } from '../../shared/documents/scan-code.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'

/** Encodes a text to be scanned. Only printable ASCII: what a scanner types must be what was meant. */
export function encode(text: string, style: 'code128' | 'qr'): Result<ScanCode, 'badSlipNo'> {
  if (!/^[\x21-\x7e]{1,48}$/.test(text)) return refused('badSlipNo')
  return ok(style === 'qr' ? encodeQr(text) : encodeCode128(text))
}

function encodeCode128(text: string): ScanCode {
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  if (!symbol || !('sbs' in symbol)) throw new Error('code128 came without bar widths')
  return { kind: 'code128', widths: [...symbol.sbs] }
}

function encodeQr(text: string): ScanCode {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M')
  if (!symbol || !('pixs' in symbol)) throw new Error('qrcode came without modules')
  return { kind: 'qr', size: symbol.pixx, dark: Array.from(symbol.pixs, pixel => pixel === 1) }
}
