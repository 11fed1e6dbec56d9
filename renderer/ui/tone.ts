import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'

/** What a colour says; it is never said by colour alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'info'

/** The icon that says the same as the colour. */
export const toneIcons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconExclamationCircle,
  info: IconInfoCircle,
} as const
