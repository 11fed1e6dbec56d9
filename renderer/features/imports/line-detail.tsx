import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { maskTitle } from '../../../shared/domain/masking.ts'
import type { PreviewLine } from '../../imports/import-preview.ts'
import { Amount } from '../../ui/amount.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { SheetNumber } from '../../ui/sheet-number.tsx'
import classes from './line-detail.module.css'
import { type ChangesOfSheet, groupChanges } from './read-change.ts'
import { readIssue } from './read-issue.ts'

/** One line of a preview in full: what is wrong with it, and every difference, old beside new. */
export function LineDetail({ line }: { readonly line: PreviewLine | undefined }) {
  const texts = useTexts()
  const { preview } = texts.importsScreen
  if (!line) return <aside className={classes.detail} aria-label={preview.detail} />
  const groups = groupChanges(line.changes, texts)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard
    <aside className={classes.detail} aria-label={preview.detail} tabIndex={0}>
      <h2 className={classes.title}>{maskTitle(line.title) || preview.noTitle}</h2>
      <dl className={classes.facts}>
        <dt>{preview.column.row}</dt>
        <dd>{preview.row(grouped(line.row), line.sheet)}</dd>
        <dt>{preview.application}</dt>
        <dd>{line.key?.replace(/^order:.*/, '—') ?? '—'}</dd>
        <dt>{preview.column.order}</dt>
        <dd>{line.orderNo || '—'}</dd>
        <dt>{preview.column.total}</dt>
        <dd>
          <Amount fen={line.total} /> {line.bills > 1 && preview.bills(line.bills)}
        </dd>
      </dl>
      {line.issues.map((issue, index) => {
        const Icon = issue.severity === 'refuse' ? IconBan : IconAlertTriangle
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of a line never change their order
          <p key={index} className={classes.issue} data-severity={issue.severity}>
            <Icon size={20} aria-hidden="true" />
            <span>{readIssue(issue, texts.importing)}</span>
          </p>
        )
      })}
      {groups.map(group => (
        <Changes key={group.sheet} group={group} alone={groups.length === 1} />
      ))}
      {groups.length > 0 && <p className={classes.quiet}>{preview.keepsCustody}</p>}
    </aside>
  )
}

function Changes({ group, alone }: { readonly group: ChangesOfSheet; readonly alone: boolean }) {
  const { preview } = useTexts().importsScreen
  return (
    <section className={classes.changes}>
      {group.sheet !== null ? (
        <h3 className={classes.sheet}>
          {preview.sheet} <SheetNumber {...partsOf(group.sheet)} />
        </h3>
      ) : (
        !alone && <h3 className={classes.sheet}>{preview.wholeApplication}</h3>
      )}
      <table className={classes.table}>
        <tbody>
          {group.changes.map(({ what, values }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the differences of a line never change their order
            <tr key={index}>
              {values ? (
                <>
                  <th scope="row">{what}</th>
                  <td>
                    <del>{values.from}</del> <span aria-hidden="true">→</span> <ins>{values.to}</ins>
                  </td>
                </>
              ) : (
                <th scope="row" colSpan={2}>
                  {what}
                </th>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function partsOf(sheet: string) {
  const [code = '', number] = sheet.split('-')
  return number === undefined ? { code: null, number: null, digitalNumber: code } : { code, number }
}
