import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { dark, deskColors, gray, teal } from './palette.ts'

const FONTS = "'Noto Sans SC', 'Microsoft YaHei UI', 'PingFang SC', system-ui, sans-serif"

/** The look of the desk: 16 px text, 15 px tables, targets of at least 40 px, nothing that moves for its own sake. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray, dark },
  black: '#1a2324',
  fontFamily: FONTS,
  fontFamilyMonospace: FONTS,
  headings: {
    fontFamily: FONTS,
    fontWeight: '700',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '1rem' } },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 40, variant: 'subtle', color: 'gray' } }),
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Switch: Switch.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    Select: Select.extend({ defaultProps: { size: 'md', allowDeselect: false, checkIconPosition: 'right' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'md', transitionDuration: 0 } }),
    Menu: Menu.extend({
      // Without the placeholder the first item has the focus, and the menu holds nothing but items.
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } }),
    ModalRoot: Modal.Root.extend({ defaultProps: { transitionProps: { duration: 0 }, centered: true } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: true },
        openDelay: 300,
        multiline: true,
      },
    }),
  },
})

/** Writes the colours by meaning as `--desk-…`, and lets Mantine's own follow them. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
})

function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const colors = deskColors[scheme]
  const own = Object.entries(colors).map(([name, value]) => [
    `--desk-${name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)}`,
    value,
  ])
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': colors.surface,
    '--mantine-color-text': colors.text,
    '--mantine-color-dimmed': colors.quiet,
    '--mantine-color-placeholder': colors.quiet,
    '--mantine-color-error': colors.bad,
    '--mantine-color-default-border': colors.line,
    '--mantine-color-anchor': colors.accent,
    '--mantine-color-teal-light': colors.accentSoft,
    '--mantine-color-teal-light-hover': colors.accentSoft,
    '--mantine-color-teal-light-color': colors.accent,
    '--mantine-color-red-filled': colors.badSolid,
    '--mantine-color-red-filled-hover': colors.badSolid,
    '--mantine-color-red-light-hover': colors.badSoft,
    '--mantine-color-red-light-color': colors.bad,
    '--mantine-color-disabled': colors.raised,
    '--mantine-color-disabled-color': colors.quiet,
    '--mantine-color-disabled-border': colors.line,
  }
}
