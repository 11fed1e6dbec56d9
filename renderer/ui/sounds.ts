import { soundPreference } from './preferences.ts'

interface Tone {
  readonly hertz: number
  readonly at: number
  readonly seconds: number
  readonly shape: OscillatorType
}

const ACCEPTED: readonly Tone[] = [
  { hertz: 880, at: 0, seconds: 0.07, shape: 'sine' },
  { hertz: 1320, at: 0.07, seconds: 0.11, shape: 'sine' },
]
const REFUSED: readonly Tone[] = [
  { hertz: 196, at: 0, seconds: 0.16, shape: 'square' },
  { hertz: 147, at: 0.2, seconds: 0.26, shape: 'square' },
]
const LOUDNESS = { sine: 0.22, square: 0.09 } as Readonly<Record<OscillatorType, number>>

let context: AudioContext | null = null

/** Says with a sound whether a scan was taken, unless the sound is off. */
export function playSound(kind: 'accepted' | 'refused'): void {
  if (soundPreference.get() === 'off') return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  for (const tone of kind === 'accepted' ? ACCEPTED : REFUSED) play(context, tone)
}

function play(audio: AudioContext, { hertz, at, seconds, shape }: Tone): void {
  const start = audio.currentTime + at
  const oscillator = new OscillatorNode(audio, { type: shape, frequency: hertz })
  const gain = new GainNode(audio, { gain: 0 })
  // Ramps instead of steps: a step is heard as a click.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(LOUDNESS[shape] ?? 0.1, start + 0.01)
  gain.gain.linearRampToValueAtTime(0, start + seconds)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + seconds)
}
