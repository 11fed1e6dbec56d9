import classes from './reserve.module.css'

interface RunSummaryProps {
  readonly title: string
  readonly lines: readonly (readonly [what: string, value: string])[]
}

/** What is about to be printed, so that it is read before it is confirmed. */
export function RunSummary({ title, lines }: RunSummaryProps) {
  return (
    <section className={classes.summary} aria-label={title}>
      <p className={classes.title}>{title}</p>
      <dl className={classes.lines}>
        {lines.map(([what, value]) => (
          <div key={what} className={classes.line}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
