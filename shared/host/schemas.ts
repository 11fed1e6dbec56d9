import { z } from 'zod'
import type { Application } from '../domain/application.ts'
import type { ImportedYear } from '../domain/calendar-file.ts'
import type { Command } from '../domain/command.ts'
import type { Role } from '../domain/entry.ts'
import type { Settings } from '../domain/settings.ts'

const text = (max: number) => z.string().max(max)
const sheet = z.string().regex(/^(\d{10}-\d{8}|\d{12}-\d{8}|\d{20})$/)
const sheets = z.array(sheet).max(1000)
const key = z.string().min(1).max(80)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const fen = z.int()
const slipNo = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9]{2,6}-\d{8}-\d{4,}$/)
const reason = text(500)
const courier = z.enum(['sf', 'yunda'])
const delivery = z.enum(['pickup', 'yunda', 'sf'])
const waybill = z.string().min(1).max(40)

/** One or several roles. */
export const rolesSchema: z.ZodType<readonly Role[]> = z
  .array(z.enum(['clerk', 'dispatcher', 'supervisor']))
  .min(1)
  .max(3)

const documentKind = z.enum(['residentId', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'foreignResidentCard', 'other'])

const collector = z.object({ name: text(60), last4: text(4), phone: text(30), letterNo: text(60) }).strict()

/** The shape of every command. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receive'), sheets, via: z.enum(['scan', 'list']) }).strict(),
  z
    .object({
      kind: z.literal('handOver'),
      sheets: z.array(z.object({ sheet, application: key, how: z.enum(['scan', 'hand']) }).strict()).max(1000),
      inPerson: z.boolean(),
      documentKind,
      collector: collector.extend({ name: z.string().trim().min(1).max(60) }),
      checks: z.array(z.object({ rule: text(60), outcome: z.enum(['passed', 'warned']) }).strict()).max(100),
      handReasons: z.record(sheet, reason),
      remark: text(500),
    })
    .strict(),
  z.object({ kind: z.literal('voidHandover'), slipNo, reason }).strict(),
  z
    .object({
      kind: z.literal('takeBack'),
      sheets,
      reason,
      documentKind: documentKind.nullable(),
      collector: collector.nullable(),
    })
    .strict(),
  z.object({ kind: z.literal('sendBack'), sheets, reason }).strict(),
  z.object({ kind: z.literal('linkReissue'), oldSheet: sheet, newSheet: sheet }).strict(),
  z.object({ kind: z.literal('voidSheets'), sheets, reason }).strict(),
  z.object({ kind: z.literal('reprint'), slipNo }).strict(),
  z
    .object({
      kind: z.literal('addWaybills'),
      courier,
      account: text(40),
      via: z.enum(['file', 'scan']),
      numbers: z
        .array(
          z
            .object({
              number: waybill,
              route: z
                .object({ code: text(40), mark: text(40) })
                .strict()
                .nullable(),
            })
            .strict(),
        )
        .max(20_000),
    })
    .strict(),
  z
    .object({
      kind: z.literal('reserveLabels'),
      courier,
      account: text(40),
      freightCollect: z.boolean(),
      parcels: z.array(z.object({ application: key, sheets }).strict()).max(1000),
    })
    .strict(),
  z.object({ kind: z.literal('useOwnWaybill'), courier, waybill, application: key, sheets }).strict(),
  z.object({ kind: z.literal('reprintLabel'), waybill }).strict(),
  z.object({ kind: z.literal('voidWaybills'), waybills: z.array(waybill).max(1000), reason }).strict(),
  z.object({ kind: z.literal('collectParcel'), courier, waybill }).strict(),
  z.object({ kind: z.literal('undoCollection'), waybill }).strict(),
  z.object({ kind: z.literal('closeManifest'), courier }).strict(),
  z.object({ kind: z.literal('returnParcel'), waybill, reason }).strict(),
  z
    .object({
      kind: z.literal('correctRecipient'),
      application: key,
      recipient: z.object({ name: text(100), phone: text(60), address: text(600), postcode: text(20) }).strict(),
      reason,
    })
    .strict(),
  z.object({ kind: z.literal('changeDelivery'), application: key, from: delivery, to: delivery, reason }).strict(),
  z.object({ kind: z.literal('exportChanges'), headers: z.enum(['zh-CN', 'en']) }).strict(),
  z.object({ kind: z.literal('beginStockTake') }).strict(),
  z.object({ kind: z.literal('scanStock'), sheets, unknown: z.array(text(200)).max(1000) }).strict(),
  z.object({ kind: z.literal('finishStockTake') }).strict(),
  z.object({ kind: z.literal('dropStockTake') }).strict(),
  z
    .object({
      kind: z.literal('closeDay'),
      pending: z.object({ printJobs: z.int().min(0), parcels: z.int().min(0), handovers: z.int().min(0) }).strict(),
    })
    .strict(),
  z.object({ kind: z.literal('reveal'), application: key }).strict(),
])

const billSchema = z
  .object({
    kind: z.enum(['special', 'normal', 'roll', 'digitalSpecial', 'digitalNormal']),
    sheet: sheet.nullable(),
    code: text(12).nullable(),
    number: text(8).nullable(),
    digitalNumber: text(20).nullable(),
    issueDate: date.nullable(),
    amount: fen.nullable(),
    tax: fen.nullable(),
    total: fen.nullable(),
    status: z.enum(['paymentSyncing', 'inProcess', 'outOfStock', 'issued', 'mailed', 'void']),
    expectedDate: date.nullable(),
    waybill: text(40).nullable(),
    purpose: z.enum(['refund', 'purchaseCertificate']).nullable(),
  })
  .strict()

const billPersonalSchema = z
  .object({
    title: text(400),
    taxpayerId: text(40),
    payer: text(400),
    addressPhone: text(600),
    bankAccount: text(600),
    remark: text(1000),
  })
  .strict()

/** An application as the import worker sends it; freshly imported ones always have their personal half. */
export const applicationSchema: z.ZodType<Application> = z
  .object({
    key,
    applicationNo: text(60).nullable(),
    orderNo: text(60),
    paymentDate: date.nullable(),
    appliedDate: date.nullable(),
    delivery,
    bills: z.array(billSchema).min(1).max(2000),
    personal: z
      .object({
        email: text(200),
        recipient: text(100),
        phone: text(60),
        address: text(600),
        postcode: text(20),
        bills: z.array(billPersonalSchema).max(2000),
      })
      .strict(),
  })
  .strict()

/** What the preview counted; it goes into the entry as it was shown. */
export const importSummarySchema = z
  .object({
    fileName: text(260),
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
    rows: z.int().min(0),
    new: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    warned: z.int().min(0),
    refused: z.int().min(0),
  })
  .strict()

/** What is to be erased: applications, single entries besides, and why. */
export const erasureSchema = z
  .object({
    applications: z.array(key).max(20_000),
    entries: z.array(z.int().min(1)).max(1000),
    basis: z.enum(['request', 'retention']),
  })
  .strict()

/** Which days a report is about; with `closeNo` those of a close of day. */
export const reportScopeSchema = z
  .object({ firstDay: date, lastDay: date, closeNo: z.string().min(1).max(40).nullable() })
  .strict()

const printerChoice = z.object({ printer: text(200), paper: text(40) }).strict()

const calendarSchema: z.ZodType<ImportedYear> = z
  .object({
    year: z.int().min(2000).max(2100),
    days: z
      .array(z.object({ name: text(40), date, isOffDay: z.boolean() }).strict())
      .min(1)
      .max(400),
    source: text(2000),
  })
  .strict()

const settingsSchema = z
  .object({
    branch: z
      .object({
        code: z.string().regex(/^[A-Z0-9]{2,6}$/),
        name: z.string().min(1).max(60),
        address: text(200),
        contact: text(40),
        phone: text(40),
        hotline: text(40),
      })
      .strict(),
    receiveAtImport: z.boolean(),
    autoLockMinutes: z.int().min(1).max(120),
    slipPaper: z.enum(['A5', 'A4']),
    slipCode: z.enum(['code128', 'qr']),
    proxy: z
      .object({
        letter: z.boolean(),
        letterNumber: z.boolean(),
        ownDocument: z.boolean(),
        copyOfPrincipalDocument: z.boolean(),
      })
      .strict(),
    printers: z
      .object({ slip: printerChoice, label: printerChoice, manifest: printerChoice, report: printerChoice })
      .strict(),
    freightCollect: z.object({ sf: z.boolean(), yunda: z.boolean() }).strict(),
    maskLabels: z.object({ sf: z.boolean(), yunda: z.boolean() }).strict(),
    lowWaybills: z.int().min(0).max(100_000),
    retentionYears: z.int().min(1).max(30),
    // No user name and password: the settings are no place for them.
    update: z
      .object({
        source: z.union([
          z.literal(''),
          z
            .string()
            .max(1000)
            .regex(/^(https?:\/\/[^\s@]+|\/.*|[A-Za-z]:[\\/].*|\\\\.+)$/),
        ]),
      })
      .strict(),
    backup: z.object({ folder: text(1000), keep: z.int().min(2).max(365) }).strict(),
    calendars: z
      .array(calendarSchema)
      .max(50)
      .refine(years => new Set(years.map(({ year }) => year)).size === years.length)
      .readonly(),
    columnMappings: z.record(text(4000), z.record(text(200), text(60))),
  })
  .strict() satisfies z.ZodType<Settings>

/** Any of the top-level settings. */
export const settingsPatchSchema = settingsSchema.partial()
