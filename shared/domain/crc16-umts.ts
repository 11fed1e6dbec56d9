/**
 * CRC-16/UMTS of an ASCII text as four capital hex digits: polynomial 0x8005, initial 0, no reflection, no final xor
 * ("123456789" gives FEE8). The sum printed at the end of a Fapiao's QR code.
 */
export function crc16Umts(text: string): string {
  let register = 0
  for (const byte of new TextEncoder().encode(text)) {
    register ^= byte << 8
    for (let bit = 0; bit < 8; bit++) {
      const shifted = register << 1
      register = (register & 0x8000 ? shifted ^ 0x8005 : shifted) & 0xffff
    }
  }
  return register.toString(16).toUpperCase().padStart(4, '0')
}
