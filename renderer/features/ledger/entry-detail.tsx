import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Entry } from '../../../shared/domain/entry.ts'
import { numbersOfEntry } from '../../../shared/domain/entry-numbers.ts'
import { describeLedgerEntry, type LedgerWords } from '../../../shared/i18n/describe-ledger-entry.ts'
import { useApplicationsOfEntry, useEntry } from '../../data/hooks.ts'
import { useNavigation } from '../../ui/navigation.ts'
import { When } from '../../ui/when.tsx'
import { factsOf } from './facts-of-entry.ts'
import classes from './ledger.module.css'
import { PersonalPart } from './personal-part.tsx'

/** A pool of numbers may have twenty thousand. */
const MOST = 60

interface EntryDetailProps {
  readonly seq: number
  readonly words: LedgerWords
}

/** Everything one entry says, and the way to what it is about. */
export function EntryDetail({ seq, words }: EntryDetailProps) {
  const entry = useEntry(seq)
  const applications = useApplicationsOfEntry(seq)
  if (!entry || !applications) return null
  const { detail, column, desk } = words.texts.ledgerView
  const { operator, station, hash, prev, personalDigest } = entry
  return (
    <>
      <h2 className={classes.what}>{describeLedgerEntry(entry, words)}</h2>
      <Links entry={entry} applications={applications} words={words} />
      <dl className={classes.facts}>
        <Line name={column.seq}>#{seq}</Line>
        <Line name={detail.at}>
          <When at={entry.at} />
        </Line>
        <Line name={detail.operator}>{operator === null ? desk : words.nameOf(operator) || operator}</Line>
        <Facts entry={entry} words={words} />
      </dl>
      <PersonalPart key={seq} entry={entry} applications={applications} />
      <dl className={classes.hashes}>
        <Line name={detail.station}>{station}</Line>
        <Line name={detail.hash}>{hash}</Line>
        <Line name={detail.prev}>{prev}</Line>
        {personalDigest !== null && <Line name={detail.digest}>{personalDigest}</Line>}
      </dl>
    </>
  )
}

function Facts({ entry, words }: { readonly entry: Entry; readonly words: LedgerWords }) {
  const { fact, detail } = words.texts.ledgerView
  return factsOf(entry, words).map(({ name, values }) => (
    <Line key={name} name={fact[name]}>
      {values.slice(0, MOST).map(value => (
        <div key={value}>{value}</div>
      ))}
      {values.length > MOST && <div>{detail.more(values.length - MOST)}</div>}
    </Line>
  ))
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface LinksProps {
  readonly entry: Entry
  readonly applications: readonly string[]
  readonly words: LedgerWords
}

/** The way to the application, the slip and the parcel. */
function Links({ entry, applications, words }: LinksProps) {
  const texts = words.texts.ledgerView.detail
  const goTo = useNavigation(state => state.goTo)
  const { slipNo, waybill } = numbersOfEntry(entry)
  return (
    <div className={classes.links}>
      {applications.slice(0, 3).map(key => (
        <Button key={key} variant="light" size="sm" onClick={() => goTo('counter', { kind: 'application', key })}>
          {texts.toApplication(key)}
        </Button>
      ))}
      {slipNo !== null && (
        <Button variant="light" size="sm" onClick={() => goTo('counter', { kind: 'slip', slipNo })}>
          {texts.toSlip(slipNo)}
        </Button>
      )}
      {waybill !== null && (
        <Button variant="light" size="sm" onClick={() => goTo('dispatch', { kind: 'waybill', number: waybill })}>
          {texts.toWaybill(waybill)}
        </Button>
      )}
    </div>
  )
}
