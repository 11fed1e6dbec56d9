export { PrintJobsScreen } from './print-jobs-screen.tsx'
