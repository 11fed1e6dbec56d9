import type { ReactNode } from 'react'
import { shanghaiDayTime } from '../../../shared/domain/shanghai-time.ts'
import { useDesk } from '../../host/desk-context.tsx'
import { useTexts } from '../../ui/language.tsx'
import classes from './about-section.module.css'
import { Section } from './section.tsx'

/** What to say when calling for help. */
export function AboutSection() {
  const { settings } = useTexts()
  const { about } = settings
  const status = useDesk(state => state.status)
  if (!status) return null
  const { head } = status
  return (
    <Section title={settings.sections.about}>
      <dl className={classes.facts}>
        <Fact name={about.version}>{status.version}</Fact>
        <Fact name={about.station}>{status.station}</Fact>
        <Fact name={about.dataFolder}>{status.dataFolder}</Fact>
        <Fact name={about.printing}>{about.printingWays[status.capabilities.printing]}</Fact>
        <Fact name={about.head}>
          {head.at ? `#${head.seq.toLocaleString('en-US')} · ${shanghaiDayTime(head.at)}` : about.noHead}
        </Fact>
        {head.seq > 0 && <Fact name={about.headHash}>{head.hash}</Fact>}
      </dl>
    </Section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
