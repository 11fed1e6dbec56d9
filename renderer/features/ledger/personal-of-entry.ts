import type { Collector, Entry, Recipient } from '../../../shared/domain/entry.ts'
import { maskAddress, maskDocumentLast4, maskPersonName, maskPhone } from '../../../shared/domain/masking.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'

/** One part of what stands beside the chain: as it is, and as it may be shown. */
export interface PersonalPart {
  readonly label: string
  readonly value: string
  readonly masked: string
}

/** The personal part of an entry, field by field; empty fields are left out. Nothing where it has none or it has been erased. */
export function personalPartsOf({ personal }: Entry, texts: Texts['ledgerView']['personal']): readonly PersonalPart[] {
  if (!personal) return []
  const parts: PersonalPart[] = []
  const add = (label: string, value: string, mask: (value: string) => string) => {
    if (value.trim() !== '') parts.push({ label, value, masked: mask(value) })
  }
  // Who works here and which file was imported says nothing of a customer.
  if ('name' in personal) add(texts.name, personal.name, keep)
  if ('fileName' in personal) add(texts.fileName, personal.fileName, keep)
  if ('collector' in personal && personal.collector) addCollector(personal.collector)
  if ('recipient' in personal) addRecipient(personal.recipient)
  if ('reason' in personal) add(texts.reason, personal.reason, hide)
  if ('remark' in personal) add(texts.remark, personal.remark, hide)
  if ('handReasons' in personal)
    for (const [sheet, reason] of Object.entries(personal.handReasons)) add(texts.handReason(sheet), reason, hide)
  return parts

  function addCollector({ name, last4, phone, letterNo }: Collector): void {
    add(texts.collector, name, maskPersonName)
    add(texts.last4, last4, maskDocumentLast4)
    add(texts.phone, phone, maskPhone)
    add(texts.letterNo, letterNo, hide)
  }

  function addRecipient({ name, phone, address, postcode }: Recipient): void {
    add(texts.recipient, name, maskPersonName)
    add(texts.phone, phone, maskPhone)
    add(texts.address, address, maskAddress)
    add(texts.postcode, postcode, hide)
  }
}

function keep(value: string): string {
  return value
}

/** A remark can say anything, so nothing of it is shown. */
function hide(value: string): string {
  return '•'.repeat(Math.min(6, value.length))
}
