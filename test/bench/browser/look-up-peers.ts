import { Dexie, type EntityTable } from 'dexie'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Application } from '../../../shared/domain/application.ts'
import { splitQuery } from '../../../shared/domain/search-query.ts'
import { searchableTexts } from '../../support/naive-search.ts'

const fields = [
  ...(['applicationNo', 'orderNo', 'code', 'number', 'title'] as const),
  ...(['payer', 'taxpayerId', 'email', 'phone', 'recipient'] as const),
] as const

type PeerRow = { readonly key: string; readonly text: string } & Readonly<Record<(typeof fields)[number], string>>
type PeerStore = Dexie & { readonly rows: EntityTable<PeerRow, 'key'> }

/** The other ways to look something up, each ready on the same applications. Only `filter` finds all that the desk finds. */
export async function openLookUpPeers(
  applications: readonly Application[],
  textOf: (application: Application) => string,
  limit: number,
) {
  const mini = new MiniSearch({ fields: ['text'], idField: 'key' })
  mini.addAll(applications.map(application => ({ key: application.key, text: searchableTexts(application).join(' ') })))
  const flex = new Index({ tokenize: 'full' })
  for (const [row, application] of applications.entries()) flex.add(row, searchableTexts(application).join(' '))
  const db = new Dexie('bench-look-up') as PeerStore
  db.version(1).stores({ rows: ['key', ...fields].join(', ') })
  await db.delete({ disableAutoOpen: false })
  await db.rows.bulkPut(applications.map(application => rowOf(application, textOf(application))))
  return {
    filter(text: string) {
      const words = splitQuery(text)
      const matches = (row: PeerRow) => words.every(word => row.text.includes(word))
      return db.rows.filter(matches).limit(limit).toArray()
    },
    startsWith: (text: string) =>
      Promise.all(fields.map(field => db.rows.where(field).startsWith(text).limit(limit).toArray())),
    miniSearch: (text: string) => mini.search(text).slice(0, limit),
    flexSearch: (text: string) => flex.search(text, limit),
    close: () => db.delete(),
  }
}

function rowOf({ key, applicationNo, orderNo, bills, personal }: Application, text: string): PeerRow {
  const [bill] = bills
  const [names] = personal?.bills ?? []
  return {
    ...{ key, text, applicationNo: applicationNo ?? '', orderNo, code: bill?.code ?? '', number: bill?.number ?? '' },
    ...{ title: names?.title ?? '', payer: names?.payer ?? '', taxpayerId: names?.taxpayerId ?? '' },
    ...{ email: personal?.email ?? '', phone: personal?.phone ?? '', recipient: personal?.recipient ?? '' },
  }
}
