import { Select, Switch, TextInput } from '@mantine/core'
import { labelSizeOf, labelSizes, type Settings } from '../../../shared/domain/settings.ts'
import { useTexts } from '../../ui/language.tsx'
import classes from './section.module.css'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

const couriers = ['sf', 'yunda'] as const

/** How parcels go out: who pays, what a label shows, and when numbers run low. The stock is the paper of the label printer. */
export function DispatchSection() {
  const { settings, dispatch } = useTexts()
  const texts = settings.dispatch
  const draft = useSettingsDraft()
  const { lowWaybills, printers } = draft.values

  function switches(name: 'freightCollect' | 'maskLabels') {
    const values: Settings[typeof name] = draft.values[name]
    return couriers.map(courier => (
      <Switch
        key={courier}
        label={dispatch.courier[courier]}
        aria-label={`${texts[name]} ${dispatch.courier[courier]}`}
        checked={values[courier]}
        onChange={event => draft.change({ [name]: { ...values, [courier]: event.currentTarget.checked } })}
      />
    ))
  }

  return (
    <Section title={settings.sections.dispatch} draft={draft}>
      <div className={classes.row}>
        <span className={classes.label}>{texts.freightCollect}</span>
        {switches('freightCollect')}
      </div>
      <p className={classes.hint}>{texts.freightCollectHint}</p>
      <div className={classes.row}>
        <span className={classes.label}>{texts.maskLabels}</span>
        {switches('maskLabels')}
      </div>
      <p className={classes.hint}>{texts.maskLabelsHint}</p>
      <Select
        label={texts.stock}
        description={texts.stockHint}
        data={labelSizes.map(size => ({ value: size, label: texts.size(size) }))}
        value={labelSizeOf({ printers })}
        allowDeselect={false}
        onChange={paper => paper && draft.change({ printers: { ...printers, label: { ...printers.label, paper } } })}
        w={320}
      />
      <TextInput
        label={texts.lowWaybills}
        description={texts.lowWaybillsHint}
        inputMode="numeric"
        value={String(lowWaybills)}
        w={320}
        onChange={event =>
          draft.change({ lowWaybills: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 5)) })
        }
      />
    </Section>
  )
}
