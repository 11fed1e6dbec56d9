import type { ReactNode } from 'react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import { useDesk, useRole } from '../../../host/desk-context.tsx'
import { Fact, Facts } from '../../../ui/facts.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Section } from '../section.tsx'
import classes from './about-section.module.css'
import { Diagnostics } from './diagnostics.tsx'
import { Licences } from './licences.tsx'

/** What the program is, what to say when calling for help, and what else there is to read. */
export function AboutSection() {
  const { settings } = useTexts()
  const { about } = settings
  const status = useDesk(state => state.status)
  const supervisor = useRole('supervisor')
  if (!status) return null
  const { head } = status
  return (
    <div className={classes.parts}>
      <Section title={settings.sections.about}>
        <Facts wide ruled>
          <Fact name={about.version}>{status.version}</Fact>
          <Fact name={about.station}>{status.station}</Fact>
          <Fact name={about.dataFolder}>{status.dataFolder}</Fact>
          <Fact name={about.printing}>{about.printingWays[status.capabilities.printing]}</Fact>
          <Fact name={about.head}>
            {head.at ? `#${head.seq.toLocaleString('en-US')} · ${shanghaiDayTime(head.at)}` : about.noHead}
          </Fact>
          {head.seq > 0 && <Fact name={about.headHash}>{head.hash}</Fact>}
        </Facts>
      </Section>
      <Part title={about.helpTitle} hint={about.helpHint} />
      <Part title={about.demoTitle} hint={about.demoHint}>
        <p className={classes.words}>{status.demo ? about.demoHere : about.demoHow}</p>
      </Part>
      {supervisor && (
        <Part title={about.supportTitle} hint={about.supportHint}>
          <Diagnostics />
        </Part>
      )}
      <Part title={about.licencesTitle} hint={about.licencesHint}>
        <Licences />
      </Part>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}

function Part({ title, hint, children }: PartProps) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.hint}>{hint}</p>
      {children}
    </section>
  )
}
