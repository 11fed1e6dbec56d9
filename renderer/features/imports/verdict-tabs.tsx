import { Tabs } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react'
import type { ImportPreview, PreviewCategory } from '../../imports/import-preview.ts'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import classes from './verdict-tabs.module.css'

/** The categories in the order of the figures. */
export const categories: readonly PreviewCategory[] = ['new', 'changed', 'unchanged', 'warned', 'refused']

const looks = {
  new: { icon: IconPlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'info' },
  unchanged: { icon: IconEqual, tone: 'plain' },
  warned: { icon: IconAlertTriangle, tone: 'warn' },
  refused: { icon: IconBan, tone: 'bad' },
} as const

/** The five figures of a preview; each opens its list below. They count rows of the file. */
export function VerdictTabs({ preview }: { readonly preview: ImportPreview }) {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.preview
  return (
    <Tabs.List className={classes.figures} aria-label={texts.figures} grow>
      {categories.map(category => {
        const { icon: Icon, tone } = looks[category]
        const rows = preview.rows[category]
        return (
          <Tabs.Tab key={category} value={category} className={classes.figure} data-tone={rows > 0 ? tone : 'plain'}>
            <span className={classes.name}>
              <Icon size={18} aria-hidden="true" />
              {importing.verdict[category]}
            </span>
            <span className={classes.count}>
              <strong>{grouped(rows)}</strong> {texts.unit}
            </span>
            <span className={classes.hint}>{texts.hint[category]}</span>
          </Tabs.Tab>
        )
      })}
    </Tabs.List>
  )
}
