import { useTexts } from '../../../../ui/language.tsx'
import classes from './detail.module.css'

/** What will happen, line by line, before anything does. */
export function WillHappen({ lines }: { readonly lines: readonly string[] }) {
  const texts = useTexts().corrections
  return (
    <section className={classes.will} aria-label={texts.will}>
      <h3 className={classes.heading}>{texts.will}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
