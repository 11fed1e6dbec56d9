// Preloaded into a desk of a test: each SIGUSR2 puts the PC's clock ten minutes forward, as after sleep.
const { now } = Date
let forward = 0
Date.now = () => now() + forward
process.on('SIGUSR2', () => {
  forward += 600_000
})
