import type { MantineColorsTuple } from '@mantine/core'

/** The one accent: a calm deep teal. */
export const teal: MantineColorsTuple = [
  '#ecf6f6',
  '#d6eaea',
  '#abd5d6',
  '#7bbdbf',
  '#53a5a8',
  '#348e92',
  '#1d777c',
  '#0d6167',
  '#084f55',
  '#043d42',
]

/** Neutral greys with a trace of the accent. */
export const gray: MantineColorsTuple = [
  '#f7f9f9',
  '#eff2f2',
  '#e2e7e7',
  '#d3d9da',
  '#bcc5c6',
  '#939fa1',
  '#6b787a',
  '#4b5759',
  '#313c3e',
  '#1a2324',
]

/** The dark theme's neutrals, from text to ground. */
export const dark: MantineColorsTuple = [
  '#e3e9e9',
  '#c6cfd0',
  '#a3aeb0',
  '#76848a',
  '#475357',
  '#38444a',
  '#2a3539',
  '#1e272b',
  '#171f22',
  '#11181a',
]

interface DeskColors {
  readonly ground: string
  readonly surface: string
  readonly raised: string
  readonly line: string
  readonly text: string
  readonly quiet: string
  readonly accent: string
  readonly accentSoft: string
  readonly mark: string
  readonly good: string
  readonly goodSoft: string
  readonly goodSolid: string
  readonly warn: string
  readonly warnSoft: string
  readonly bad: string
  readonly badSoft: string
  readonly badSolid: string
  readonly info: string
  readonly infoSoft: string
}

/** Colours by meaning. Each text colour stands on its soft one, on surface and on ground with at least 4.5 : 1; white stands on the solid ones. */
export const deskColors: Readonly<Record<'light' | 'dark', DeskColors>> = {
  light: {
    ground: '#f2f5f5',
    surface: '#ffffff',
    raised: '#f7f9f9',
    line: '#d3d9da',
    text: '#1a2324',
    quiet: '#566264',
    accent: '#0d6167',
    accentSoft: '#e0f0f0',
    mark: '#fdeaa8',
    good: '#19653a',
    goodSoft: '#e2f3e8',
    goodSolid: '#1b6e3f',
    warn: '#7d4c00',
    warnSoft: '#fcf0d6',
    bad: '#a8201a',
    badSoft: '#fce9e7',
    badSolid: '#b3231d',
    info: '#1c5588',
    infoSoft: '#e5eff9',
  },
  dark: {
    ground: '#11181a',
    surface: '#1a2225',
    raised: '#222c30',
    line: '#38444a',
    text: '#e3e9e9',
    quiet: '#a3aeb0',
    accent: '#6fbec1',
    accentSoft: '#163537',
    mark: '#5c4a0f',
    good: '#7fd09c',
    goodSoft: '#17321f',
    goodSolid: '#1d7444',
    warn: '#efba60',
    warnSoft: '#382b10',
    bad: '#ff9c94',
    badSoft: '#42201d',
    badSolid: '#b8302a',
    info: '#92c1f0',
    infoSoft: '#182c40',
  },
}
