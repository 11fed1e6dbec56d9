// Preloaded into a desk of a test, whose clock is DESK_CLOCK_DAYS ahead; each SIGUSR2 puts it ten minutes further, as after sleep.
const { now } = Date
let forward = Number(process.env.DESK_CLOCK_DAYS ?? 0) * 86_400_000
Date.now = () => now() + forward
process.on('SIGUSR2', () => {
  forward += 600_000
})
