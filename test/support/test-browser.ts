/** What tests run in: Chromium's engine without its windows where it is installed, else the whole browser. */
export const testBrowser = process.env.DESK_HEADLESS_BROWSER || process.env.DESK_BROWSER || '/usr/bin/chromium'

/** What keeps it quiet, and lets it run as root. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
