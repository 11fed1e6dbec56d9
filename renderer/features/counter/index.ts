export { clearCounter } from './clear-counter.ts'
export { CounterScreen } from './counter-screen.tsx'
export { LookUpField } from './look-up/look-up-field.tsx'
export { ReceivingScreen } from './receiving/receiving-screen.tsx'
