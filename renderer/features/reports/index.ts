export { ReportsScreen } from './reports-screen.tsx'
export { clearReports } from './reports-state.ts'
