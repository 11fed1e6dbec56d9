export { clearDispatch } from './clear-dispatch.ts'
export { DispatchScreen } from './dispatch-screen.tsx'
