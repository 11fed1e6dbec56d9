// Preloaded into a desk of a test, whose clock is at every moment as many milliseconds off as the file DESK_CLOCK_FILE says.
import { readFileSync } from 'node:fs'

const { now } = Date
Date.now = () => now() + Number(readFileSync(process.env.DESK_CLOCK_FILE, 'utf8'))
